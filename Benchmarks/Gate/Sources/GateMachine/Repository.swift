// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation

/// The repository whose revisions are compared.
public struct Repository: Sendable {
  public let home: URL

  public init(home: URL) { self.home = home }

  /// The commit that a name stands for, in full.
  ///
  /// - Throws: ``GateFailure`` where there is none.
  public func commit(_ name: String) throws(GateFailure) -> String {
    let result = try git("rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}")
    let commit = result.output.split(separator: "\n").first.map(String.init) ?? ""
    guard result.isSuccess, !commit.isEmpty else {
      let isShallow = try git("rev-parse", "--is-shallow-repository").output.hasPrefix("true")
      throw GateFailure(
        "“\(name)” is neither a revision of \(home.path) nor a folder with built benchmarks"
          + (isShallow ? "; the clone is shallow, so fetch it first: git fetch origin \(name)" : ""))
    }
    return commit
  }

  /// Whether files that git knows of, or new ones that it doesn't ignore, differ from HEAD.
  public func isDirty() throws(GateFailure) -> Bool {
    let result = try git("status", "--porcelain")
    guard result.isSuccess else { throw GateFailure("git status \(result.complaint)") }
    return !result.output.isEmpty
  }

  /// Whether a commit has a file.
  func has(_ path: String, in commit: String) throws(GateFailure) -> Bool {
    try git("cat-file", "-e", "\(commit):\(path)").isSuccess
  }

  /// Writes a commit's files into a folder, which git doesn't learn of: no worktree that could be left behind.
  func export(_ commit: String, to folder: URL) throws(GateFailure) {
    let archive = folder.appendingPathExtension("tar")
    Interruption.guardFolder(archive)
    defer {
      try? FileManager.default.removeItem(at: archive)
      Interruption.releaseFolder(archive)
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw GateFailure("\(folder.path) can't be created: \(error.localizedDescription)")
    }
    let archived = try git("archive", "--format=tar", "--output", archive.path, commit)
    guard archived.isSuccess else { throw GateFailure("git archive \(commit) \(archived.complaint)") }
    let unpacked = try ChildProcess("tar", ["-xf", archive.path, "-C", folder.path]).run()
    guard unpacked.isSuccess else { throw GateFailure("tar \(unpacked.complaint)") }
  }

  private func git(_ arguments: String...) throws(GateFailure) -> ChildProcess.Result {
    try ChildProcess("git", ["-C", home.path] + arguments).run()
  }
}
