// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Why models couldn't be fitted, each reason once.
public enum RefusalWords {
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
    var groups: [(models: [String], reason: String)] = []
    for (model, reason) in refused(tried) {
      let name = FitWords.name(model)
      let common = impersonal(reason, of: model)
      if let place = groups.firstIndex(where: { $0.reason == common }) {
        groups[place].models.append(name)
      } else {
        groups.append(([name], common))
      }
    }
    return groups
  }

  private static func refused(_ tried: [TriedFit]) -> [(model: FitModel, reason: String)] {
    tried.compactMap { tried in
      guard case .refused(let reason) = tried.outcome else { return nil }
      return (tried.model, SafeText.visible(reason))
    }
  }

  /// The model's name comes before its reason, and needn't stand in it.
  private static func impersonal(_ reason: String, of model: FitModel) -> String {
    let name =
      switch model {
      case .family(let family): family.name
      case .moderated: "moderated talk"
      case .empirical: "the observed distribution"
      }
    guard let place = reason.firstRange(of: name) else { return reason }
    return reason.replacingCharacters(in: place, with: "it")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
