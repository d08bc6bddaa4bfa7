// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Where on an axis a value stands, and what is written beside round values.
struct PlotScale: Hashable, Sendable {
  let low: Double
  let high: Double
  let kind: Kind

  /// What is measured.
  enum Kind: Hashable, Sendable {
    /// Written in percent.
    case shares
    /// Seconds, written as scenarios write lengths.
    case lengths
    /// Plain numbers.
    case numbers
  }

  /// - Precondition: `low` is below `high`, both finite.
  init(low: Double, high: Double, _ kind: Kind) {
    precondition(low.isFinite && high.isFinite && low < high, "an axis from \(low) to \(high)")
    self.low = low
    self.high = high
    self.kind = kind
  }

  /// From 0 at `low` to 1 at `high`.
  func place(_ value: Double) -> Double { (value - low) / (high - low) }

  /// Round values on the axis, as many as there may be at most.
  func ticks(atMost most: Int) -> [Double] {
    let step = Self.step(atLeast: (high - low) / Double(max(1, most)), kind)
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard last >= first, last - first <= Double(most) + 1 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  func label(_ value: Double) -> String {
    switch kind {
    case .shares: Self.decimal(value * 100) + "%"
    case .lengths: LengthWords.notation(.seconds(value))
    case .numbers: Self.decimal(value)
    }
  }

  /// With no more decimals than a round number has.
  private static func decimal(_ value: Double) -> String {
    guard abs(value) < 1e6, abs(value) >= 1e-4 || value == 0 else { return value.description }
    return NumberWords.short(value) == "0" && value != 0 ? value.description : trimmed(NumberWords.decimal(value, 6))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.contains("."), text.last == "0" || text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// The least round step that isn't below `least`.
  ///
  /// - Parameter fine: whether there may be steps between those that are written beside an axis.
  static func step(atLeast least: Double, _ kind: Kind, fine: Bool = false) -> Double {
    if kind == .lengths, least > 0.5, let step = lengths(fine).first(where: { $0 >= least * (1 - 1e-9) }) {
      return step
    }
    guard least > 0, least.isFinite else { return 1 }
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
  }

  /// In seconds.
  private static func lengths(_ fine: Bool) -> [Double] {
    let coarse: [Double] = [
      1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
    ]
    return fine ? (coarse + [3, 20, 40, 90, 180, 240, 450, 1200]).sorted() : coarse
  }
}
