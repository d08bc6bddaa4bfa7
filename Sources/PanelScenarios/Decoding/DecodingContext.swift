// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What the decoding of one file shares: its text, the problems found so far, and where each value stands.
final class DecodingContext {
  let source: SourceText
  let records: SampleFiles
  private(set) var problems: [Problem] = []
  /// Where errors are; rules about these values wait until they can be read.
  private(set) var faultyPaths: Set<ScenarioPath> = []
  private var places: [ScenarioPath: (place: Place, read: String?)] = [:]
  private var suppressed = 0
  /// What `learnt_from` says might as well be true.
  var alternatives: [LearntAlternative] = []

  init(source: SourceText, records: SampleFiles) {
    self.source = source
    self.records = records
  }

  /// Whether no more problems will be listed, so that hints for them are in vain.
  var isFull: Bool { problems.count >= Scenario.Limits.problems }

  /// Whether there are more problems than are listed. Then the rules are left aside.
  var isOverwhelmed: Bool { suppressed > 0 }

  /// Remembers where the value at `path` stands.
  func register(_ node: YAMLNode, at path: ScenarioPath) {
    places[path] = (node.place, node.scalar.map { QuotedInput.of($0.text) })
  }

  /// Where the value at `path` stands, or the nearest one above it, and what was read there.
  func located(_ path: ScenarioPath) -> (place: Place, read: String?) {
    var path = path
    var isExact = true
    while true {
      if let found = places[path] { return (found.place, isExact ? found.read : nil) }
      guard let parent = path.parent else { return (.start, nil) }
      path = parent
      isExact = false
    }
  }

  func report(
    _ rule: Problem.Rule, at place: Place, _ path: ScenarioPath, _ message: String, read: String? = nil,
    allowed: String? = nil, hint: String? = nil, severity: Problem.Severity = .error
  ) {
    if severity == .error { faultyPaths.insert(path) }
    guard problems.count < Scenario.Limits.problems else {
      if severity == .error { suppressed += 1 }
      return
    }
    problems.append(
      Problem(
        severity: severity, rule: rule, place: place, keyPath: path.description, message: message, read: read,
        allowed: allowed, hint: hint))
  }

  /// Reports that the value of `field` isn't what it should be.
  func report(_ scalarError: ScalarError, in field: Field) {
    report(
      scalarError.rule, at: field.node.place, field.path, scalarError.message, read: field.node.summary,
      allowed: scalarError.allowed, hint: scalarError.hint)
  }

  /// The value that `parse` makes of `field`'s text; reports and returns `nil` where it makes none.
  ///
  /// - Parameter limit: how many bytes the text may have.
  func parse<Value>(
    _ field: Field, _ wanted: String, atMost limit: Int = Scenario.Limits.valueBytes,
    _ parse: (YAMLScalar) throws(ScalarError) -> Value
  ) -> Value? {
    guard let scalar = field.node.scalar else {
      report(ScalarError(.valueKind, "one value is wanted here", allowed: wanted), in: field)
      return nil
    }
    guard !scalar.isNull else {
      report(ScalarError(.valueMissing, "the value is missing", allowed: wanted), in: field)
      return nil
    }
    guard scalar.text.utf8.count <= limit else {
      report(ScalarError(.valueTooLong, "too long a value", allowed: wanted), in: field)
      return nil
    }
    do throws(ScalarError) {
      return try parse(scalar)
    } catch {
      report(error, in: field)
      return nil
    }
  }

  /// All problems in the order of their places.
  func sortedProblems() -> [Problem] {
    var sorted = problems.enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }.map(\.element)
    if suppressed > 0, let last = sorted.last {
      sorted.append(
        Problem(rule: .tooManyProblems, place: last.place, message: "\(suppressed) more problems are not listed"))
    }
    return sorted
  }
}

/// A value of the file: where it stands in the scenario, and its key.
struct Field {
  let node: YAMLNode
  let path: ScenarioPath
  /// Where the key stands; for an item of a list, where the item does.
  let keyPlace: Place
}
