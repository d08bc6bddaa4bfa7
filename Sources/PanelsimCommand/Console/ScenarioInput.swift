// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelDesk
import PanelModel
import PanelScenarios
import PanelSimulation

/// Scenarios from the files that arguments name; `-` is standard input.
enum ScenarioInput {
  /// Reads and compiles a scenario, with its warnings on standard error.
  ///
  /// - Parameters:
  ///   - overrides: values that take the place of the file's.
  ///   - samplers: tables that other plans have, too.
  static func read(
    _ file: String, overrides: [ScenarioOverride] = [], sharing samplers: SharedSamplers? = nil
  ) throws -> (decoded: DecodedScenario, plan: Plan) {
    let decoded = try decode(try self.file(file), overrides: overrides)
    return (decoded, try compiled(file) { () throws(PlanError) in try Plan(decoded.scenario, sharing: samplers) })
  }

  /// Decodes a scenario's file, with its warnings on standard error.
  static func decode(
    _ file: ScenarioFile, overrides: [ScenarioOverride] = []
  ) throws(ScenarioFileError) -> DecodedScenario {
    let decoded = try file.decode(overrides: overrides)
    warn(of: decoded, file.name)
    return decoded
  }

  static func warn(of decoded: DecodedScenario, _ name: String) {
    for warning in decoded.warnings { Console.warn(warning.text(file: name)) }
  }

  /// What is compiled of a scenario that came from `file`.
  static func compiled<Result>(_ file: String, _ compile: () throws(PlanError) -> Result) throws(Failure) -> Result {
    do throws(PlanError) {
      return try compile()
    } catch {
      throw Failure(status: .badScenario, message: "\(name(file)): \(error)")
    }
  }

  /// Goes through several files; a bad one doesn't keep the others from being read.
  ///
  /// - Parameters:
  ///   - body: what is done with a file.
  ///   - refuse: what else is said of one that is bad, or that can't be read.
  /// - Returns: how to end where one is bad, or else can't be read.
  /// - Throws: what isn't about a file.
  static func each(
    _ files: [String], _ body: (String) async throws -> Void,
    refusing refuse: (String, ExitStatus) throws -> Void = { _, _ in }
  ) async throws -> Failure? {
    var statuses: Set<ExitStatus> = []
    for file in files {
      do {
        try await body(file)
      } catch {
        guard let failure = Failure(error), [.badScenario, .noInput].contains(failure.status) else { throw error }
        statuses.insert(failure.status)
        let message = failure.message ?? ""
        // An override's problem doesn't say of which file.
        Console.warn(message.hasPrefix("--set") ? "\(name(file)): \(message)" : message)
        try refuse(file, failure.status)
      }
    }
    return statuses.isEmpty ? nil : Failure(status: statuses.contains(.badScenario) ? .badScenario : .noInput)
  }

  /// What a file is called in messages.
  static func name(_ file: String) -> String { file == "-" ? "<standard input>" : file }

  /// The file, unread: for those who decode it more than once.
  static func file(_ file: String) throws(ScenarioFileError) -> ScenarioFile {
    guard file == "-" else { return try ScenarioFile(contentsOfFile: file) }
    return ScenarioFile(
      bytes: try standardInput(), name: name(file), directory: FileManager.default.currentDirectoryPath)
  }

  /// All of standard input, or a byte more than the decoder accepts: it may have no end.
  private static func standardInput() throws(ScenarioFileError) -> [UInt8] {
    do throws(SystemError) {
      return try Descriptor.standardInput.read(atMost: Scenario.Limits.fileBytes + 1)
    } catch {
      throw .unreadable(path: name("-"), reason: "\(error)")
    }
  }
}
