// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What a figure changes by, for the cells of a table: never a sign that the trials don't bear out.
struct ChangeWords: Hashable, Sendable {
  let kind: Kind
  /// The change in the unit that people read, with the decimals that its interval leaves it.
  let value: String
  /// `(-0.2 to +0.3)`; empty where there is no interval, or where it says nothing.
  let interval: String

  enum Kind: Hashable, Sendable {
    /// There is nothing that could change.
    case meaningless
    /// The scenario that the others are compared with.
    case reference
    /// Known to be none.
    case none
    /// None in any trial.
    case noneSeen
    /// The interval holds zero.
    case unclear
    case more, less
  }

  /// - Parameters:
  ///   - figure: the figure's difference in `change`.
  ///   - scale: how many of the unit that people read make one of the figure's.
  init(
    _ change: ForecastChange, hasQuestions: Bool, _ figure: (ForecastDifference) -> Estimate?, scale: Double
  ) {
    switch change {
    case .reference: self.init(.reference)
    case .nothing: self.init(figure(.zero(hasQuestions: hasQuestions)) == nil ? .meaningless : .none)
    case .by(let difference): self.init(figure(difference), scale: scale)
    }
  }

  init(_ estimate: Estimate?, scale: Double) {
    guard let estimate else {
      self.init(.meaningless)
      return
    }
    let (low, high) = (estimate.interval?.low ?? -.infinity, estimate.interval?.high ?? .infinity)
    let width = (high - low) * scale
    var decimals = width >= 3 ? 0 : width >= 0.3 ? 1 : 2
    let isKnown = low > 0 || high < 0
    // What is known to be something isn't shown as zero.
    while isKnown, decimals < 6, Double(NumberWords.decimal(estimate.value * scale, decimals)) == 0 { decimals += 1 }
    let signed = { (value: Double, rule: FloatingPointRoundingRule) in
      Self.signed(NumberWords.decimal(value * scale, decimals, rule))
    }
    let kind: Kind =
      isKnown
      ? estimate.value > 0 ? .more : .less
      : estimate.value == 0 && estimate.standardError == 0 ? .noneSeen : .unclear
    self.init(
      kind, value: signed(estimate.value, .toNearestOrAwayFromZero),
      interval: kind == .noneSeen || width.isInfinite ? "" : "(\(signed(low, .down)) to \(signed(high, .up)))")
  }

  private init(_ kind: Kind, value: String = "", interval: String = "") {
    self.kind = kind
    self.value = value
    self.interval = interval
  }

  private static func signed(_ number: String) -> String {
    Double(number) == 0 ? "0" : number.hasPrefix("-") ? number : "+" + number
  }

  /// What stands in the change's cell.
  var cell: Text {
    switch kind {
    case .meaningless: "–"
    case .reference: ""
    case .none: "no difference"
    case .noneSeen: .init("none seen", .unsure)
    case .unclear: .init("can't tell", .unsure)
    case .more: .init(value, .good)
    case .less: .init(value, .bad)
    }
  }
}
