// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Decodes `learnt_from`. Whether its alternatives make scenarios is for ``AlternativesDecoder``.
struct LearntFromDecoder {
  let context: DecodingContext

  private static let known = ["recordings", "sessions", "date"] + subjects + ["alternatives"]
  private static let subjects = LearntFrom.Subject.allCases.map(\.rawValue)
  /// Where something stands that can be learnt.
  private static let learnable = ["late_start", "handover", "incident", "agenda", "talks", "moderation"]
  /// More than anybody records.
  private static let mostCounted = 1_000_000_000

  func learntFrom(_ field: Field) -> LearntFrom? {
    guard let fields = Fields(of: field, "recordings, sessions, date and other keys", in: context) else { return nil }
    fields.refuseUnknown(known: Self.known)
    let recordings = fields.required("recordings", "a list of names").flatMap(recordings)
    let counted = 1...Self.mostCounted
    let sessions = fields.required("sessions", "a number").flatMap { context.whole($0, in: counted) }
    let date = fields.required("date", "a day").flatMap { field in
      context.parse(field, "a day such as 2017-02-16") { (scalar) throws(ScalarError) -> CivilDate in
        try Grammar.date(scalar.text)
      }
    }
    var counts: [LearntFrom.Subject: Int] = [:]
    for subject in LearntFrom.Subject.allCases {
      guard let field = fields[subject.rawValue] else { continue }
      counts[subject] = context.whole(field, in: counted)
    }
    let alternatives = fields["alternatives"].map(alternatives) ?? []
    guard let recordings, let sessions, let date else { return nil }
    return LearntFrom(
      recordings: recordings, sessions: sessions, date: date, counts: counts,
      alternatives: alternatives.map { $0.overrides.map { ScenarioOverride(path: $0.path, value: $0.value.flowText) } })
  }

  private func recordings(_ field: Field) -> [String]? {
    let limit = Scenario.Limits.recordings
    guard let nodes = list(field, "a list of names", 1...limit) else { return nil }
    let names = nodes.enumerated().map { index, node in
      context.text(Field(node: node, path: field.path.index(index), keyPlace: node.place))
    }
    let complete = names.compactMap(\.self)
    return complete.count == names.count ? complete : nil
  }

  private func alternatives(_ field: Field) -> [LearntAlternative] {
    let nodes = list(field, "a list of alternatives", Scenario.Limits.alternatives) ?? []
    let alternatives = nodes.enumerated().map { index, node in
      let field = Field(node: node, path: field.path.index(index), keyPlace: node.place)
      return LearntAlternative(node: node, path: field.path, overrides: overrides(field))
    }
    context.alternatives = alternatives
    return alternatives
  }

  /// Keys are paths, so that no two may be about the same value.
  private func overrides(_ field: Field) -> [(path: ScenarioPath, value: YAMLNode)] {
    guard let fields = Fields(of: field, "values by their paths, such as { talks.alike: 0.3 }", in: context) else {
      return []
    }
    var overrides: [(path: ScenarioPath, value: YAMLNode)] = []
    if fields.all.isEmpty {
      context.report(
        .learntAlternative, at: field.node.place, field.path, "an alternative of nothing",
        allowed: "values by their paths, such as { talks.alike: 0.3 }")
    }
    for (key, value) in fields.all {
      do throws(OverrideSyntaxError) {
        let path = try OverridePathParser.path(key, of: key)
        guard case .key(let first)? = path.steps.first, Self.learnable.contains(first) else {
          context.report(
            .learntAlternative, at: value.keyPlace, value.path, "nobody learns this from recordings",
            read: QuotedInput.of(key), allowed: "paths that begin with \(Self.learnable.joined(separator: ", "))")
          continue
        }
        guard let other = overrides.first(where: { $0.path.leads(to: path) || path.leads(to: $0.path) }) else {
          overrides.append((path, value.node))
          continue
        }
        context.report(
          .learntAlternative, at: value.keyPlace, value.path,
          "\(other.path) stands here as well, and the two are about the same value", read: QuotedInput.of(key))
      } catch {
        context.report(
          .learntAlternative, at: value.keyPlace, value.path, "this is no path", read: QuotedInput.of(key),
          allowed: "keys with points between them and items in brackets, counted from 0, such as \"agenda[2].takes\"")
      }
    }
    return overrides
  }

  private func list(_ field: Field, _ wanted: String, _ range: ClosedRange<Int>) -> [YAMLNode]? {
    guard case .sequence(let nodes) = field.node.content else {
      context.report(ScalarError(.valueKind, "a list is wanted here", allowed: wanted), in: field)
      return nil
    }
    guard range.contains(nodes.count) else {
      context.report(
        ScalarError(
          .numberRange, "a list of \(nodes.count)", allowed: "\(range.lowerBound) to \(range.upperBound) of them"),
        in: field)
      return nil
    }
    return nodes
  }
}

/// An alternative as it stands in the file.
struct LearntAlternative {
  let node: YAMLNode
  let path: ScenarioPath
  /// What could be read of it.
  let overrides: [(path: ScenarioPath, value: YAMLNode)]
}
