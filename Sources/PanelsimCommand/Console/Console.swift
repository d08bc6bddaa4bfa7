// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelDesk
import PanelReporting

/// The program's three streams.
enum Console {
  /// Makes a reader that went away, and a limit on the size of files, errors of writing rather than signals.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a report to standard output, all of it.
  ///
  /// - Throws: ``Failure`` with `cannotWrite` or `brokenPipe`.
  static func write(_ text: String) throws(Failure) {
    do throws(SystemError) {
      try Descriptor.standardOutput.write(text)
    } catch {
      if error.isBrokenPipe { throw Failure(status: .brokenPipe, message: nil) }
      throw Failure(status: .cannotWrite, message: "panelsim: cannot write to standard output: \(error)")
    }
  }

  /// Writes problems and warnings to standard error, made fit for a terminal. What can't be written is lost.
  static func warn(_ text: String) {
    guard !text.isEmpty else { return }
    var text = SafeText.visibleLines(text)
    // Whatever isn't a terminal gets the lines as they are: programs look for them.
    if Descriptor.standardError.isTerminal, let columns = Descriptor.standardError.columns {
      text = WrappedMessage.text(text, width: columns)
    }
    try? Descriptor.standardError.write(text + "\n")
  }
}
