// SPDX-License-Identifier: GPL-3.0-or-later

/// How far `value` is from `expected`, in relation to the latter: the one measure of closeness of these tests.
///
/// Equal values, infinities included, are at distance 0, and so are two values too small for full precision; NaN is
/// infinitely far from everything.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  if value == expected { return 0 }
  if value.isNaN || expected.isNaN || value.isInfinite || expected.isInfinite { return .infinity }
  if abs(value) < 1e-300 && abs(expected) < 1e-300 { return 0 }
  return expected == 0 ? .infinity : abs(value - expected) / abs(expected)
}

/// Whether `value` is within `tolerance` of `expected`, relative to the latter.
func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  relativeError(value, expected) <= tolerance
}
