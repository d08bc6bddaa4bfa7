// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension DecodingContext {
  /// An uncertain length: a length, a range, or a family with its parameters.
  func uncertain(_ field: Field, percentages: Bool = false, mixtures: Int = 0) -> UncertainLength? {
    register(field.node, at: field.path)
    switch field.node.content {
    case .scalar:
      return parse(field, Grammar.uncertainExamples) { (scalar) throws(ScalarError) -> UncertainLength in
        try Grammar.uncertain(scalar.text, percentages: percentages)
      }
    case .sequence:
      let hint = "records are written { empirical: [ 8m40s, 10m05s ] }"
      report(
        ScalarError(
          .valueKind, "a list where an uncertain length is wanted", allowed: Grammar.uncertainExamples, hint: hint),
        in: field)
      return nil
    case .mapping:
      return family(field, percentages: percentages, mixtures: mixtures)
    }
  }

  private func family(_ field: Field, percentages: Bool, mixtures: Int) -> UncertainLength? {
    guard let fields = Fields(of: field, Grammar.uncertainExamples, in: self) else { return nil }
    let names = Family.allCases.map(\.rawValue)
    guard fields.all.count == 1, let only = fields.all.first else {
      let known = fields.keys.filter(names.contains)
      let hint = known.isEmpty ? parameterHint(fields.keys) : nil
      report(
        .keyChoice, at: field.node.place, field.path,
        known.count > 1 ? "more than one family" : "an uncertain length has one key, the family",
        read: QuotedInput.of(fields.keys.joined(separator: ", ")), allowed: "one of " + names.joined(separator: ", "),
        hint: hint)
      return nil
    }
    guard let family = Family(rawValue: only.key) else {
      report(
        .keyUnknown, at: only.field.keyPlace, only.field.path, "an unknown family", read: QuotedInput.of(only.key),
        allowed: names.joined(separator: ", "),
        hint: TypingHint.of(only.key) ?? Suggestion.nearest(to: only.key, among: names).map { "did you mean \($0)?" }
          ?? parameterHint(fields.keys))
      return nil
    }
    return FamilyDecoder(context: self, percentages: percentages, mixtures: mixtures).decode(family, only.field)
  }

  /// Somebody wrote the parameters without the family.
  private func parameterHint(_ keys: [String]) -> String? {
    let guess: Family? =
      switch Set(keys) {
      case ["median", "p90"], ["median", "sigma"]: .lognormal
      case ["min", "mode", "max"]: .pert
      case ["min", "max"]: .uniform
      case ["p10", "p50", "p90"]: .metalog
      case ["shape", "scale"]: .weibull
      case ["mean"]: .exponential
      case ["mean", "sd"]: .gamma
      default: nil
      }
    return guess.map { "name the family: { \($0.rawValue): { \(keys.joined(separator: ", ")) } }" }
  }
}

/// The families by their keys.
enum Family: String, CaseIterable {
  case lognormal, gamma, weibull, loglogistic, exponential, normal, triangular, uniform, pert, metalog, mixture,
    empirical, preset
}
