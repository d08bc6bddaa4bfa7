// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Estimation
import PanelDesk
import PanelFitting
import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios
import PanelStudies

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

/// What errors from below end the program with.
extension Failure {
  /// `nil` for what isn't known here, such as help, which the argument parser throws.
  init?(_ error: any Error) {
    func bad(_ error: any Error, _ status: ExitStatus = .badScenario) -> Failure {
      Failure(status: status, message: "panelsim: \(error)")
    }
    switch error {
    case let failure as Failure: self = failure
    case let error as DeskError: self.init(error)
    case let error as ScenarioFileError: self.init(status: error.status, message: "\(error)")
    case let error as ArchiveError: self = bad(error, error.status)
    case let error as AtomicFileError: self.init(error)
    case let error as FittingError: self = bad(error)
    case let error as BacktestError: self = bad(error)
    case let error as CapacityError: self = bad(error, error.isUsage ? .usage : .badScenario)
    case SweepError.file(let error): self.init(status: error.status, message: "\(error)")
    case let error as SweepError: self.init(status: .badScenario, message: "\(error)")
    case let error as PresetError: self = bad(error, .noInput)
    default: return nil
    }
  }

  private init(_ error: DeskError) {
    func known(_ error: any Error) -> Failure { Failure(error) ?? Failure(status: .unexpected, message: "\(error)") }
    func bad(_ message: String, _ status: ExitStatus = .badScenario) -> Failure {
      Failure(status: status, message: "panelsim: \(message)")
    }
    switch error {
    case .scenario(let error): self = known(error)
    case .archive(let error): self = known(error)
    case .fitting(let error): self = known(error)
    case .file(let error): self = known(error)
    case .recordings(let path, var error):
      // The error has the file's name without its folders; whoever reads it wants to open it.
      error.file = path
      self.init(status: error.isMissingFile ? .noInput : .badScenario, message: "\(error)")
    case .lengths(let path, let error):
      self = bad("\(error)", FileManager.default.isReadableFile(atPath: path) ? .badScenario : .noInput)
    case .conflict(let session, let path, let other):
      self = bad("\(path) and \(other) say different things of the session “\(session)”; leave one of them out")
    case .noSuchFile(let path): self = bad("there is no file \(path)", .noInput)
    case .nothingRecorded(let subject):
      self = bad("nothing recorded tells how long \(subject.rawValue) take: \(subject.absence)")
    case .edit(let error): self.init(status: .badScenario, message: "\(error)")
    case .changedMeanwhile(let path):
      self = bad("\(path) has been changed meanwhile, and nothing was written; try again", .busy)
    case .nothingToKeep: self = bad("the forecast has no quantiles to keep", .unexpected)
    case .plannedSession(let error): self = bad("\(error)", .noInput)
    case .plannedScenario(let error): self = bad("\(error)")
    }
  }

  private init(_ error: AtomicFileError) {
    switch error {
    case .noName: self.init(status: .usage, message: "panelsim: the file has no name")
    case .isFolder(let path):
      self.init(status: .cannotCreate, message: "panelsim: \(path) is a folder; nothing was written")
    case .exists(let path):
      self.init(
        status: .cannotCreate,
        message: "panelsim: \(path) exists, and nothing was written; name another file, or replace it with --force")
    case .cannotWrite(let path, let error):
      self.init(status: .cannotWrite, message: "panelsim: cannot write \(path): \(error)")
    }
  }
}

extension ScenarioFileError {
  fileprivate var status: ExitStatus {
    switch self {
    case .notFound, .unreadable: .noInput
    case .tooLarge, .invalid: .badScenario
    }
  }
}

extension ArchiveError {
  fileprivate var status: ExitStatus {
    switch self {
    case .missing, .noSuchSession, .noSuchForecast, .noSuchSpeaker: .noInput
    case .empty, .newer, .foreign, .damaged, .conflict: .badScenario
    case .cannotOpen, .cannotCopy, .readOnly, .unfinished, .full: .cannotWrite
    case .locked: .busy
    case .file(let error): error.isMissingFile ? .noInput : .badScenario
    }
  }
}

extension ImportError {
  /// Whether there was nothing to read.
  fileprivate var isMissingFile: Bool { line == nil && !FileManager.default.isReadableFile(atPath: file) }
}

extension CapacityError {
  /// Whether other arguments would mend it.
  fileprivate var isUsage: Bool {
    if case .count = self { false } else { true }
  }
}

extension FitSubject {
  /// Why recordings may tell nothing of it, and the remedy.
  fileprivate var absence: String {
    switch self {
    case .talks: "no item that was meant has both a planned time and a length; sessions show says what each has"
    case .questions, .answers:
      "no session says when the floor was opened, and who spoke then; say --questions-from and --moderator when it is read"
    case .handovers: "no two items of a schedule follow each other with times that are known"
    case .gaps: "there are no turns whose beginnings and ends are known"
    case .turns: "there are no turns"
    }
  }
}
