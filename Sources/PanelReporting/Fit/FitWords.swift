// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What was fitted, in words and figures.
struct FitWords {
  let learnt: LearntLengths

  init(_ learnt: LearntLengths) { self.learnt = learnt }

  // MARK: Figures

  /// A length: `95%` of the planned time, `4m12s`, `12.34`.
  func value(_ value: Double) -> String {
    if value == .infinity { return "∞" }
    switch learnt.scale {
    case .shares: return Self.share(value)
    case .seconds: return LengthWords.notation(.seconds(LengthWords.readable(value)))
    case .numbers: return Self.digits(value)
    }
  }

  /// `95%`, `3.1%`: a share of something, with decimals where it is small, or known to less than a hundredth.
  static func share(_ share: Double, error: Double? = nil) -> String {
    let percent = share * 100
    let isSmall = abs(percent) < 10 && percent != percent.rounded()
    let fine = error.map { $0 < 0.000_5 ? 2 : $0 < 0.005 ? 1 : 0 } ?? 0
    return NumberWords.decimal(percent, max(isSmall ? 1 : 0, fine)) + "%"
  }

  /// Four digits that matter, without zeros at the end.
  static func digits(_ value: Double, _ count: Int = 4) -> String {
    guard value.isFinite else { return value == .infinity ? "∞" : value == -.infinity ? "-∞" : "–" }
    guard value != 0 else { return "0" }
    guard abs(value) >= 1e-4, abs(value) < 1e9 else { return value.formattedWithExponent(count) }
    var (decimals, size) = (count - 1, abs(value))
    while size >= 10, decimals > 0 { (size, decimals) = (size / 10, decimals - 1) }
    while size < 1, decimals < 8 { (size, decimals) = (size * 10, decimals + 1) }
    var text = NumberWords.decimal(value, decimals)
    while text.contains("."), text.last == "0" || text.last == "." { text.removeLast() }
    return text
  }

  /// A parameter's value, in the words of its dimension.
  func value(_ value: Double, of parameter: FittedParameter) -> String {
    let isShare =
      parameter.dimension == .length
      ? learnt.scale == .shares : parameter.name == "heeded" || parameter.name.hasSuffix("weight 2")
    if isShare, value.isFinite { return Self.share(value, error: parameter.standardError) }
    return parameter.dimension == .length && value.isFinite ? self.value(value) : Self.digits(value)
  }

  /// `20–88%`, or with `∞`.
  func range(_ range: ConfidenceInterval?, of parameter: FittedParameter) -> String {
    guard let range else { return "–" }
    return "\(value(range.low, of: parameter)) to \(value(range.high, of: parameter))"
  }

  // MARK: Words

  /// `talk`, `question`, `length`.
  var noun: String {
    switch learnt.subject {
    case .recorded(let subject): String(subject.rawValue.dropLast())
    case .table: "length"
    }
  }

  /// The count of what was observed: `363 talks`.
  var count: String {
    let all = learnt.counts.all
    guard all == all.rounded(), all < 1e15 else { return "\(Self.digits(all)) \(noun)s" }
    return CountWords.of(Int(all), noun)
  }

  /// What an axis or a table's heading says.
  var axis: String {
    switch learnt.scale {
    case .shares: "share of the planned time"
    case .seconds: "length"
    case .numbers: "length, in the table's unit"
    }
  }

  var kind: PlotScale.Kind {
    switch learnt.scale {
    case .shares: .shares
    case .seconds: .lengths
    case .numbers: .numbers
    }
  }

  /// `moderated talk`, `Weibull`, `mixture of two Weibull`.
  static func name(_ model: FitModel) -> String {
    switch model {
    case .family(let family): name(family)
    case .moderated(let family):
      family.moderation == .none ? "talk without moderation" : "moderated talk, \(name(family.undisturbed))"
    case .empirical: "as observed"
    }
  }

  static func name(_ family: FitFamily) -> String {
    switch family {
    case .weibull: "Weibull"
    case .loglogistic: "log-logistic"
    case .pert: "PERT"
    case .mixture(let first, let second):
      first == second ? "two \(name(first))" : "\(name(first)) and \(name(second))"
    default: family.name
    }
  }

  /// What fits are ranked by; few observations have no corrected one.
  var criterion: String { learnt.counts.all >= FitCriteria.fewestCorrected ? "AICc" : "AIC" }

  /// How often chance alone is as extreme: `0.64`, `0.003`, `<0.001`.
  static func pValue(_ chance: Double) -> String {
    chance < 0.001 ? "<0.001" : NumberWords.decimal(chance, chance < 0.0095 ? 3 : 2)
  }

  /// How far the criterion is above the lowest: `0.0`, `12.3`, `131`.
  func misfit(_ fit: LearntDistribution) -> String {
    let best = learnt.fits.compactMap { $0.learnt.criteria?.misfit }.min()
    guard let best, let own = fit.criteria?.misfit else { return "–" }
    return NumberWords.decimal(own - best, own - best < 20 ? 1 : 0)
  }
}

extension Double {
  /// `1.234e-07`.
  fileprivate func formattedWithExponent(_ digits: Int) -> String {
    var (mantissa, exponent) = (self, 0)
    while abs(mantissa) >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while abs(mantissa) < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return NumberWords.decimal(mantissa, digits - 1) + "e\(exponent)"
  }
}
