// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import PanelModel

/// A scenario that was read, with what is worth knowing about its file.
public struct DecodedScenario: Hashable, Sendable {
  public var scenario: Scenario
  /// In the order of their places. None is an error.
  public var warnings: [Problem]
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String

  public init(scenario: Scenario, warnings: [Problem], sha256: String) {
    self.scenario = scenario
    self.warnings = warnings
    self.sha256 = sha256
  }
}

/// Reads scenario files (Documentation/Model.md, sections 1 to 5).
///
/// A scenario that it returns breaks none of the rules: `scenario.violations()` is empty. All problems of a file are
/// reported at once, but for those of the bytes and of the YAML, beyond which nothing can be read. Sizes are limited by
/// `Scenario.Limits`.
public enum ScenarioDecoder {
  /// Reads the file at `path`. Files with records are looked for relative to its folder.
  public static func decode(contentsOfFile path: String) throws(ScenarioFileError) -> DecodedScenario {
    let limit = Scenario.Limits.fileBytes
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try readFile(path, atMost: limit)
    } catch {
      switch error {
      case .notFound: throw .notFound(path: path)
      case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
      case .tooLarge: throw .tooLarge(path: path, limit: limit)
      }
    }
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return try decode(bytes, name: path, directory: directory)
  }

  /// Reads a scenario from `bytes`.
  ///
  /// - Parameters:
  ///   - name: what the file is called in messages.
  ///   - directory: the folder that files with records are relative to; `nil` refuses such files.
  public static func decode(
    _ bytes: [UInt8], name: String, directory: String?
  ) throws(ScenarioFileError) -> DecodedScenario {
    guard bytes.count <= Scenario.Limits.fileBytes else {
      throw .tooLarge(path: name, limit: Scenario.Limits.fileBytes)
    }
    let source: SourceText
    do throws(TextFault) {
      source = try SourceText(checking: bytes)
    } catch {
      throw .invalid(InvalidScenario(file: name, problems: [error.problem]))
    }
    let root: YAMLNode
    do throws(YAMLFault) {
      root = try YAMLComposer.root(of: source.bytes)
    } catch {
      throw .invalid(InvalidScenario(file: name, problems: [error.problem(in: source)]))
    }
    let context = DecodingContext(source: source, directory: directory)
    let scenario = TopDecoder(context: context).scenario(root)
    if let scenario, !context.isOverwhelmed { report(scenario.violations(), in: context) }
    // What stands in for faulty values would be doubted in vain.
    if let scenario, context.faultyPaths.isEmpty { PlausibilityCheck(context: context, scenario: scenario).warn() }
    let problems = context.sortedProblems()
    guard let scenario, !problems.contains(where: { $0.severity == .error }) else {
      throw .invalid(InvalidScenario(file: name, problems: problems))
    }
    return DecodedScenario(scenario: scenario, warnings: problems, sha256: SHA256.hexadecimal(of: bytes))
  }

  /// Gives each broken rule its place. A rule about a value that couldn't be read is left aside.
  private static func report(_ violations: [Violation], in context: DecodingContext) {
    let faulty = context.faultyPaths
    for violation in violations {
      let concernsFaulty = violation.involved.contains { path in
        faulty.contains { $0.leads(to: path) || path.leads(to: $0) }
      }
      if concernsFaulty { continue }
      let (place, read) = context.located(violation.path)
      context.report(
        .init(violation.rule), at: place, violation.path, violation.message, read: read, allowed: violation.allowed,
        hint: violation.hint)
    }
  }
}
