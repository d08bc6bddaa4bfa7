// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Makes scenarios of the alternatives of `learnt_from`, and reports those that make none against their lines.
struct AlternativesDecoder {
  /// The file's; its problems are the alternatives' too.
  let context: DecodingContext
  /// The file's tree, overrides included.
  let root: YAMLNode
  /// What the file says; `nil` where it says no scenario.
  let scenario: Scenario?
  /// What somebody has set: no alternative is about that any more.
  let overrides: [ScenarioPath]

  /// One scenario for each alternative, in their order; none where an alternative makes none, or all of them are about
  /// what was set.
  func scenarios() -> [Scenario] {
    guard !context.alternatives.isEmpty else { return [] }
    let tree = root.without("learnt_from")
    var isLearnt = false
    let scenarios = context.alternatives.map { alternative in
      let left = alternative.overrides.filter { own in
        !overrides.contains { $0.leads(to: own.path) || own.path.leads(to: $0) }
      }
      if !left.isEmpty { isLearnt = true }
      return decode(alternative, left, in: tree)
    }
    let complete = scenarios.compactMap(\.self)
    return isLearnt && complete.count == scenarios.count ? complete : []
  }

  private func decode(
    _ alternative: LearntAlternative, _ overrides: [(path: ScenarioPath, value: YAMLNode)], in tree: YAMLNode
  ) -> Scenario? {
    var tree = tree
    var isApplied = true
    for (path, value) in overrides {
      do throws(OverrideError) {
        tree = try tree.replacing(path, with: value)
      } catch {
        report(error.problem, of: alternative)
        isApplied = false
      }
    }
    let own = DecodingContext(source: context.source, records: SampleFiles(sharing: context.records))
    let decoded = ScenarioDecoder.scenario(tree, in: own)
    // Problems of the file itself have been reported; where it has some, only what is wrong within the alternative is
    // sure to be the alternative's.
    let errors = own.sortedProblems().filter { problem in
      problem.severity == .error && (scenario != nil || alternative.contains(problem.place))
    }
    for problem in errors { report(problem, of: alternative) }
    guard let scenario, let decoded, isApplied, errors.isEmpty else { return nil }
    guard decoded.hasSameItems(as: scenario) else {
      context.report(
        .learntAlternative, at: alternative.node.place, alternative.path,
        "an alternative changes more than what is uncertain",
        read: overrides.map { "\($0.path)" }.joined(separator: ", "),
        allowed: "lengths, chances and numbers that can be learnt, of the same items in the same slot")
      return nil
    }
    return decoded
  }

  private func report(_ problem: Problem, of alternative: LearntAlternative) {
    let place = alternative.contains(problem.place) ? problem.place : alternative.node.place
    let path = problem.keyPath.isEmpty ? alternative.path : alternative.path.key(problem.keyPath)
    context.report(
      .learntAlternative, at: place, path, "with this alternative: \(problem.message)", read: problem.read,
      allowed: problem.allowed, hint: problem.hint)
  }
}

extension LearntAlternative {
  fileprivate func contains(_ place: Place) -> Bool {
    place.override == node.place.override && place >= node.place && place < node.end
  }
}
