// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelModel

/// Why models couldn't be fitted, each reason once.
public enum FitErrorWords {
  /// What is said where none could be fitted.
  public static func message(_ tried: [TriedFit]) -> String {
    let reasons = refused(tried)
    if reasons.count == 1, let only = reasons.first { return only.reason }
    let groups = grouped(tried)
    guard groups.count > 1 else { return "nothing could be fitted: \(reasons.first?.reason ?? "nothing was tried")" }
    return (["nothing could be fitted"] + groups.map { "  \(CountWords.list($0.models)): \($0.reason)" })
      .joined(separator: "\n")
  }

  /// With the models that a reason keeps from being fitted, in their order.
  static func grouped(_ tried: [TriedFit]) -> [(models: [String], reason: String)] {
    var groups: [(models: [FitModel], reason: String)] = []
    for (model, reason) in refused(tried) {
      let common = impersonal(reason, of: model)
      if let place = groups.firstIndex(where: { $0.reason == common }) {
        groups[place].models.append(model)
      } else {
        groups.append(([model], common))
      }
    }
    return groups.map { (names($0.models), $0.reason) }
  }

  /// Several kinds of moderated talk are one name: `moderated talk (normal, Weibull)`.
  private static func names(_ models: [FitModel]) -> [String] {
    let kinds = models.compactMap { model in
      if case .moderated(let family) = model { FitWords.name(family.undisturbed) } else { nil }
    }
    guard kinds.count > 1 else { return models.map(FitWords.name) }
    let others = models.filter { if case .moderated = $0 { false } else { true } }
    return ["moderated talk (\(kinds.joined(separator: ", ")))"] + others.map(FitWords.name)
  }

  private static func refused(_ tried: [TriedFit]) -> [(model: FitModel, reason: String)] {
    tried.compactMap { tried in
      guard case .refused(let reason) = tried.outcome else { return nil }
      return (tried.model, SafeText.visible(reason))
    }
  }

  /// The model's name comes before its reason, and needn't stand in it.
  private static func impersonal(_ reason: String, of model: FitModel) -> String {
    let names: [String] =
      switch model {
      case .family(let family): [family.name]
      case .moderated(let family): ["moderated talk", family.undisturbed.name]
      case .empirical: ["the observed distribution"]
      }
    guard let place = names.lazy.compactMap({ reason.firstRange(of: $0) }).first else { return reason }
    return reason.replacingCharacters(in: place, with: "it")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
