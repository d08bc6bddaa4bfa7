// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import PanelSimulation

/// Scenarios from the files that arguments name; `-` is standard input.
enum ScenarioInput {
  /// Reads and compiles a scenario, with its warnings on standard error.
  ///
  /// - Parameters:
  ///   - settings: values that take the place of the file's.
  ///   - samplers: tables that other plans have, too.
  /// - Throws: ``Failure`` with the problems.
  static func read(
    _ file: String, settings: [ScenarioSetting] = [], sharing samplers: SharedSamplers? = nil
  ) throws(Failure) -> (decoded: DecodedScenario, plan: Plan) {
    let decoded = try decode(file, settings: settings)
    let plan = try compiled(file) { () throws(PlanError) in try Plan(decoded.scenario, sharing: samplers) }
    return (decoded, plan)
  }

  /// Reads a scenario, with its warnings on standard error.
  ///
  /// - Throws: ``Failure`` with the problems.
  static func decode(_ file: String, settings: [ScenarioSetting] = []) throws(Failure) -> DecodedScenario {
    try decode(try self.file(file), settings: settings)
  }

  /// Decodes a scenario's file, with its warnings on standard error.
  ///
  /// - Throws: ``Failure`` with the problems.
  static func decode(_ file: ScenarioFile, settings: [ScenarioSetting] = []) throws(Failure) -> DecodedScenario {
    do throws(ScenarioFileError) {
      let decoded = try file.decode(settings: settings)
      for warning in decoded.warnings { Console.warn(warning.text(file: file.name)) }
      return decoded
    } catch {
      throw Failure(status: error.status, message: "\(error)")
    }
  }

  /// What is compiled of a scenario that came from `file`.
  static func compiled<Result>(_ file: String, _ compile: () throws(PlanError) -> Result) throws(Failure) -> Result {
    do throws(PlanError) {
      return try compile()
    } catch {
      throw Failure(status: .badScenario, message: "\(name(file)): \(error)")
    }
  }

  /// What went wrong, where several files are read: a setting's problem doesn't say of which file.
  static func naming(_ file: String, _ failure: Failure) -> String {
    let message = failure.message ?? ""
    return message.hasPrefix("--set") ? "\(name(file)): \(message)" : message
  }

  /// What a file is called in messages.
  static func name(_ file: String) -> String { file == "-" ? "<standard input>" : file }

  /// The file, unread: for those who decode it more than once.
  ///
  /// - Throws: ``Failure`` where it can't be read.
  static func file(_ file: String) throws(Failure) -> ScenarioFile {
    do throws(ScenarioFileError) {
      return try open(file)
    } catch {
      throw Failure(status: error.status, message: "\(error)")
    }
  }

  private static func open(_ file: String) throws(ScenarioFileError) -> ScenarioFile {
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

extension ScenarioFileError {
  /// The exit status that says so.
  var status: ExitStatus {
    switch self {
    case .notFound, .unreadable: .noInput
    case .tooLarge, .invalid: .badScenario
    }
  }
}
