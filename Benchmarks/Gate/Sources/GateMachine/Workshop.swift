// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore

/// Where revisions are built. Everything is kept below `.build/bench`, and what was built once isn't built again.
public struct Workshop {
  public let repository: Repository
  let tell: (String) -> Void

  /// - Parameter tell: hears what takes time.
  public init(_ repository: Repository, tell: @escaping (String) -> Void = { _ in }) {
    self.repository = repository
    self.tell = tell
  }

  private static let package = "Benchmarks/Subjects"
  /// valgrind can't read the debug information of new compilers, and stops; symbols are enough for it.
  static let flags = ["-c", "release", "-debug-info-format", "none"]

  private var folder: URL { repository.home.appending(path: ".build/bench") }

  /// The benchmarks of a revision, or of a folder that has been built; `nil` where the revision has none.
  ///
  /// - Throws: ``GateFailure`` where there is no such revision, or it doesn't build.
  public func benchmarks(_ name: String) throws(GateFailure) -> BuiltBenchmarks? {
    let given = URL(filePath: name)
    if BuiltBenchmarks.isOne(given) { return try BuiltBenchmarks(folder: given) }
    let commit = try repository.commit(name)
    guard try repository.has("\(Self.package)/Package.swift", in: commit) else { return nil }
    let place = folder.appending(path: String(commit.prefix(12)))
    let record = try record(revision: String(commit.prefix(12)))
    if let built = try? BuiltBenchmarks(folder: place), built.record == record { return built }
    let tree = folder.appending(path: "trees/\(commit.prefix(12))-\(ProcessInfo.processInfo.processIdentifier)")
    Interruption.guardFolder(tree)
    defer {
      try? FileManager.default.removeItem(at: tree)
      Interruption.releaseFolder(tree)
    }
    try repository.export(commit, to: tree)
    return try build(tree, record: record, to: place)
  }

  /// The benchmarks of the files as they are, committed or not.
  ///
  /// - Throws: ``GateFailure`` where they don't build.
  public func workingTree() throws(GateFailure) -> BuiltBenchmarks {
    let commit = try repository.commit("HEAD").prefix(12)
    let name = try repository.isDirty() ? "working tree on \(commit)" : String(commit)
    let place = folder.appending(path: "working-tree")
    return try build(repository.home, record: try record(revision: name), to: place)
  }

  private func record(revision: String) throws(GateFailure) -> BuildRecord {
    BuildRecord(
      revision: revision, toolchain: try ThisMachine.toolchain(), flags: Self.flags.joined(separator: " "),
      platform: ThisMachine.system)
  }

  private func build(_ tree: URL, record: BuildRecord, to place: URL) throws(GateFailure) -> BuiltBenchmarks {
    tell("building the benchmarks of \(record.revision) (minutes the first time) …")
    let package = tree.appending(path: Self.package)
    // Beside the tree, so that it goes with it; that of the working tree stays, for the next time.
    let scratch =
      tree == repository.home ? folder.appending(path: "scratch") : package.appending(path: ".build")
    let common = Self.flags + ["--package-path", package.path, "--scratch-path", scratch.path]
    var compiling = ChildProcess("swift", ["build", "--product", BuiltBenchmarks.runner] + common)
    // Users build without it, and what they get is measured.
    compiling.environment["PANELSIM_STRICT"] = ""
    let build = try compiling.run()
    guard build.isSuccess else {
      throw GateFailure("\(record.revision) doesn't build; swift build \(build.complaint)")
    }
    let shown = try ChildProcess("swift", ["build", "--show-bin-path"] + common).run()
    guard shown.isSuccess, let binaries = shown.output.split(separator: "\n").last else {
      throw GateFailure("\(record.revision): swift build --show-bin-path \(shown.complaint)")
    }
    do {
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for product in [BuiltBenchmarks.runner, BuiltBenchmarks.program] {
        try FileManager.default.copyItem(
          at: URL(filePath: String(binaries)).appending(path: product), to: place.appending(path: product))
      }
      try record.text().write(to: place.appending(path: BuildRecord.fileName), atomically: true, encoding: .utf8)
    } catch {
      throw GateFailure("what was built of \(record.revision) can't be kept in \(place.path): \(error)")
    }
    return try BuiltBenchmarks(folder: place)
  }
}
