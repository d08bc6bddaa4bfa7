// SPDX-License-Identifier: GPL-3.0-or-later

/// How the program ends; the numbers are a contract with scripts (64 to 75 are those of BSD's sysexits).
enum ExitStatus: Int32 {
  case done = 0
  case unexpected = 1
  case usage = 64
  /// Also a file, or an archive, that isn't what it should be.
  case badScenario = 65
  /// Also a session, or a speaker, that the archive doesn't have.
  case noInput = 66
  /// There is such a file already.
  case cannotCreate = 73
  case cannotWrite = 74
  /// Another program is writing to the archive.
  case busy = 75
  /// A `--require` isn't met.
  case notMet = 99
  case interrupted = 130
  /// The reader of a pipe went away: as a shell reports a process that SIGPIPE ended.
  case brokenPipe = 141
}

/// The program's end, with what is to be said on standard error.
struct Failure: Error {
  var status: ExitStatus
  /// Without a line end at its end; `nil` where all has been said.
  var message: String?
}
