// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Compares a text with the file that says what it should be.
///
/// With PANELSIM_RECORD_SNAPSHOTS=1 in the environment it writes the file instead; then read what it wrote.
func expectSnapshot(_ text: String, _ file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["PANELSIM_RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "\(file.lastPathComponent)", sourceLocation: sourceLocation)
}
