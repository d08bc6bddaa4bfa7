// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import GateMachine
import Testing

@Suite struct RepositoryTests {
  @Test func aRevisionThatDoesNotExistIsNamed() throws {
    let scratch = try Scratch()
    let repository = try scratch.repository(["a": "1"])
    let failure = #expect(throws: GateFailure.self) { try repository.commit("nowhere") }
    #expect(
      failure?.description
        == "“nowhere” is neither a revision of \(scratch.folder.path) nor a folder with built benchmarks")
    #expect(failure?.status == .nothingMeasured)
  }

  @Test func whatLooksLikeAnOptionIsARevision() throws {
    let scratch = try Scratch()
    let repository = try scratch.repository(["a": "1"])
    #expect(throws: GateFailure.self) { try repository.commit("--all") }
  }

  @Test func aShallowCloneSaysHowToHelp() throws {
    let scratch = try Scratch()
    _ = try scratch.repository(["a": "1"])
    try scratch.write("2", to: "a")
    try scratch.git("commit", "--quiet", "--all", "--message=second")
    let clone = scratch.folder.appending(path: "clone")
    try scratch.git("clone", "--quiet", "--depth=1", "file://\(scratch.folder.path)", clone.path)
    let failure = #expect(throws: GateFailure.self) { try Repository(home: clone).commit("HEAD~1") }
    #expect(failure?.description.hasSuffix("the clone is shallow, so fetch it first: git fetch origin HEAD~1") == true)
  }

  @Test func dirtIsSeen() throws {
    let scratch = try Scratch()
    let repository = try scratch.repository(["a": "1"])
    #expect(try !repository.isDirty())
    try scratch.write("2", to: "b")
    #expect(try repository.isDirty())
  }

  @Test func aBaseWithoutBenchmarksHasNone() throws {
    let scratch = try Scratch()
    let repository = try scratch.repository(["a": "1"])
    let built = try Workshop(repository).benchmarks("main")
    #expect(built.map(\.folder) == nil)
  }

  @Test func aRevisionThatDoesNotBuildIsNamedAndLeavesNoTree() throws {
    let scratch = try Scratch()
    let repository = try scratch.repository(["Benchmarks/Subjects/Package.swift": "this is no manifest"])
    let commit = try repository.commit("main").prefix(12)
    let failure = #expect(throws: GateFailure.self) { try Workshop(repository).benchmarks("main") }
    #expect(failure?.description.hasPrefix("\(commit) doesn't build; swift build ended with status 1:") == true)
    #expect(failure?.status == .nothingMeasured)
    let trees = scratch.folder.appending(path: ".build/bench/trees")
    #expect(try FileManager.default.contentsOfDirectory(atPath: trees.path).isEmpty)
    #expect(try scratch.git("worktree", "list").split(separator: "\n").count == 1)
  }
}
