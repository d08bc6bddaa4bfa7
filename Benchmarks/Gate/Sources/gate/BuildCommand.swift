// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateMachine

/// `Scripts/bench build [REVISION]`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build a revision's benchmarks, and say in which folder they are.")

  @Argument(help: "A revision; without one, the files as they are.") var revision: String?
  @OptionGroup var place: RepositoryOption

  func run() throws {
    let built = try revision.map { try place.workshop.benchmarks($0) } ?? place.workshop.workingTree()
    guard let built else { throw GateFailure("\(revision ?? "HEAD") has no benchmarks") }
    try Console.write("\(built.folder.path)\n")
  }
}
