// SPDX-License-Identifier: GPL-3.0-or-later

/// What log1p leaves: ln(1 + s) − s, without the cancellation that the formula has near 0.
enum LogOnePlus {
  /// ln(1 + s) − s for s > −1, with a relative error of a few units in the last place.
  ///
  /// With r = s/(2 + s): ln(1 + s) = 2(r + r³/3 + r⁵/5 + …) and 2r − s = −s·r.
  static func minusArgument(_ s: Double) -> Double {
    guard s >= -0.5 && s <= 1 else { return Libm.log1p(s) - s }
    let r = s / (2 + s)
    let square = r * r
    let terms =
      square > 0.03 ? 18 : square > 3e-3 ? 11 : square > 1e-4 ? 7 : square > 1e-6 ? 5 : 3
    var sum = 0.0
    for k in stride(from: terms, through: 0, by: -1) { sum = sum * square + oddReciprocals[k] }
    return r * (2 * square * sum - s)
  }

  /// ln(value/reference) − (value − reference)/reference for positive numbers; `excess` is value − reference, which
  /// the caller knows more precisely than the difference of two rounded numbers.
  static func minusArgument(value: Double, reference: Double, excess: Double) -> Double {
    let s = excess / reference
    if s >= -0.5 && s <= 1 { return minusArgument(s) }
    return s == .infinity ? -.infinity : Libm.log(value / reference) - s
  }

  /// 1/(2k + 3).
  private static let oddReciprocals: [Double] = (0...18).map { 1 / Double(2 * $0 + 3) }
}
