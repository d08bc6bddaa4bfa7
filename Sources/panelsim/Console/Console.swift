// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PanelReporting

/// The program's three streams and its end.
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

  /// Ends the program as `error` asks for.
  ///
  /// - Parameter hint: said after an error of usage.
  static func exit(_ error: any Error, hint: String? = nil) -> Never {
    if let failure = error as? Failure {
      warn(failure.message ?? "")
      Foundation.exit(failure.status.rawValue)
    }
    // What the argument parser throws: help and version are no errors.
    let status = Panelsim.exitCode(for: error)
    let message = Panelsim.fullMessage(for: error)
    guard status.isSuccess else {
      warn(message)
      warn(hint ?? "")
      Foundation.exit(status.rawValue)
    }
    do throws(Failure) {
      if !message.isEmpty { try write(message + "\n") }
      Foundation.exit(ExitStatus.done.rawValue)
    } catch {
      exit(error)
    }
  }
}
