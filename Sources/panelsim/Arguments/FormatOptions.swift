// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// What a result is written as: for people, unless it is wished for programs.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Write JSON, times in seconds.")
  var json = false

  @Flag(help: "Write CSV, a row for each figure.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  /// Whether the result is for people.
  var isReport: Bool { !json && !csv }
}
