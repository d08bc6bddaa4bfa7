// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// A scenario that was read, with what is worth knowing about its file.
public struct DecodedScenario: Hashable, Sendable {
  /// What the file says, with defaults filled in and overrides applied; it breaks no rule.
  public var scenario: Scenario
  /// What might as well be true instead of ``scenario``, by what it was learnt from (`LearntFrom`), the
  /// overrides included: one scenario for each of its alternatives, with the same items in the same slot. None where
  /// nothing was learnt, or all of that is set.
  public var alternatives: [Scenario] = []
  /// In the order of their places. None is an error.
  public var warnings: [Problem]
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String

  /// Takes the parts as they are; nothing is checked.
  public init(scenario: Scenario, alternatives: [Scenario] = [], warnings: [Problem], sha256: String) {
    self.scenario = scenario
    self.alternatives = alternatives
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
  ///
  /// - Parameters:
  ///   - path: of the scenario file, absolute or relative to the working directory.
  ///   - overrides: as for ``decode(_:name:directory:overrides:)``.
  /// - Throws: ``ScenarioFileError`` where there is no such file, or it is no scenario.
  public static func decode(
    contentsOfFile path: String, overrides: [ScenarioOverride] = []
  ) throws(ScenarioFileError) -> DecodedScenario {
    try ScenarioFile(contentsOfFile: path).decode(overrides: overrides)
  }

  /// Reads a scenario from `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the whole content of a scenario file, in UTF-8 and at most 1 MiB.
  ///   - name: what the file is called in messages.
  ///   - directory: the folder that files with records are relative to; `nil` refuses such files.
  ///   - overrides: values that take the place of the file's, or that it lacks; no two about the same value. They hold in
  ///     what was learnt as well: alternatives no longer say anything of such values.
  /// - Throws: ``ScenarioFileError/invalid(_:)`` with all problems, or ``ScenarioFileError/tooLarge(path:limit:)``.
  public static func decode(
    _ bytes: [UInt8], name: String, directory: String?, overrides: [ScenarioOverride] = []
  ) throws(ScenarioFileError) -> DecodedScenario {
    try decode(bytes, name: name, directory: directory, overrides: overrides, overridingAlternatives: true)
  }

  /// - Parameter overridingAlternatives: whether alternatives are without what is set, as if somebody had decided it.
  static func decode(
    _ bytes: [UInt8], name: String, directory: String?, overrides: [ScenarioOverride], overridingAlternatives: Bool
  ) throws(ScenarioFileError) -> DecodedScenario {
    guard bytes.count <= Scenario.Limits.fileBytes else {
      throw .tooLarge(path: name, limit: Scenario.Limits.fileBytes)
    }
    let source: SourceText
    do throws(TextError) {
      source = try SourceText(checking: bytes)
    } catch {
      throw .invalid(InvalidScenario(file: name, problems: [error.problem]))
    }
    var root: YAMLNode
    do throws(YAMLError) {
      root = try YAMLComposer.root(of: source.bytes)
    } catch {
      throw .invalid(InvalidScenario(file: name, problems: [error.problem(in: source)]))
    }
    root = try apply(overrides, to: root, name: name)
    let context = DecodingContext(source: source, records: SampleFiles(directory: directory))
    let scenario = scenario(root, in: context)
    // What stands in for faulty values would be doubted in vain.
    if let scenario, context.faultyPaths.isEmpty { PlausibilityCheck(context: context, scenario: scenario).warn() }
    // What is wrong with some alternatives keeps nobody from looking at the others.
    let isSound = context.faultyPaths.allSatisfy { ScenarioPath.root.key("learnt_from").leads(to: $0) }
    let alternatives = AlternativesDecoder(
      context: context, root: root, scenario: isSound ? scenario : nil,
      overrides: overridingAlternatives ? overrides.map(\.path) : []
    ).scenarios()
    let problems = context.sortedProblems()
    guard let scenario, !problems.contains(where: { $0.severity == .error }) else {
      throw .invalid(InvalidScenario(file: name, problems: problems))
    }
    return DecodedScenario(
      scenario: scenario, alternatives: alternatives, warnings: problems, sha256: SHA256.hexadecimal(of: bytes))
  }

  /// What a tree says, held against the rules; the problems are the context's.
  static func scenario(_ root: YAMLNode, in context: DecodingContext) -> Scenario? {
    let scenario = TopDecoder(context: context).scenario(root)
    if let scenario, !context.isOverwhelmed { report(scenario.violations(), in: context) }
    return scenario
  }

  /// What is wrong with several overrides is reported of all of them.
  private static func apply(
    _ overrides: [ScenarioOverride], to root: YAMLNode, name: String
  ) throws(ScenarioFileError) -> YAMLNode {
    var root = root
    var problems: [Problem] = []
    for override in overrides {
      do throws(OverrideError) {
        root = try root.applying(override)
      } catch {
        problems.append(error.problem)
      }
    }
    guard problems.isEmpty else { throw .invalid(InvalidScenario(file: name, problems: problems)) }
    return root
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
