// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files of known answers beside the tests.
enum Vectors {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Vectors")

  /// The files in a folder of the vectors, in order of their names.
  static func files(_ path: String) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: path), includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static func bytes(_ file: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: file)) }
}
