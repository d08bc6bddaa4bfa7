// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PanelRecordings

/// Which archive.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "The archive. (default: panelsim/archive.sqlite in XDG_DATA_HOME, or ~/.local/share)", valueName: "file"))
  var file: String?

  /// Opens it, and for an import makes it.
  ///
  /// - Throws: ``Failure``.
  func open(for purpose: Archive.Purpose) throws(Failure) -> Archive {
    try Failure.ofArchive { () throws(ArchiveError) in
      let path = try path()
      if file == nil, purpose == .importing { try ArchiveLocation.makeFolders(for: path) }
      return try Archive(path: path, for: purpose)
    }
  }

  private func path() throws(ArchiveError) -> String {
    if let file { return file }
    guard let path = ArchiveLocation.standard(environment: ProcessInfo.processInfo.environment) else {
      throw .cannotOpen(path: "", reason: "HOME isn't set, so there is no place for one")
    }
    return path
  }
}

extension Failure {
  /// What `body` gives; what the archive can't do ends the program with the status that says so.
  static func ofArchive<Result>(_ body: () throws(ArchiveError) -> Result) throws(Failure) -> Result {
    do throws(ArchiveError) {
      return try body()
    } catch {
      throw Failure(error)
    }
  }

  init(_ error: ArchiveError) {
    self.init(status: error.status, message: "panelsim: \(error)")
  }
}

extension ArchiveError {
  /// The exit status that says so.
  fileprivate var status: ExitStatus {
    switch self {
    case .missing, .noSuchSession, .noSuchForecast, .noSuchSpeaker: .noInput
    case .empty, .newer, .foreign, .damaged, .conflict: .badScenario
    case .cannotOpen, .readOnly, .unfinished, .full: .cannotWrite
    case .locked: .busy
    case .file(let error): error.isMissingFile ? .noInput : .badScenario
    }
  }
}

extension ImportError {
  /// Whether there was nothing to read.
  var isMissingFile: Bool { line == nil && !FileManager.default.isReadableFile(atPath: file) }
}
