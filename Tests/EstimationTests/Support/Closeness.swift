// SPDX-License-Identifier: GPL-3.0-or-later

/// How far `value` is from `expected`, in relation to the latter: the one measure of closeness of these tests.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  if value == expected { return 0 }
  if value.isNaN || expected.isNaN || value.isInfinite || expected.isInfinite { return .infinity }
  return expected == 0 ? .infinity : abs(value - expected) / abs(expected)
}

/// Whether `value` is within `tolerance` of `expected`, relative to the latter.
func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  relativeError(value, expected) <= tolerance
}
