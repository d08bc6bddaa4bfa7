// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only door from this module to the C library's mathematics.
///
/// Each function is within a few units in the last place on every platform, but not the same to the bit on all of
/// them: nothing that is sampled may depend on the last bit of these.
enum Libm {
  @inline(__always) static func exp(_ x: Double) -> Double { _exp(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { _expm1(x) }
  @inline(__always) static func log(_ x: Double) -> Double { _log(x) }
  @inline(__always) static func log1p(_ x: Double) -> Double { _log1p(x) }
  @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { _pow(x, y) }
  @inline(__always) static func cos(_ x: Double) -> Double { _cos(x) }
  @inline(__always) static func sin(_ x: Double) -> Double { _sin(x) }
  @inline(__always) static func gamma(_ x: Double) -> Double { tgamma(x) }
}

// Outside the enumeration the names still mean the C library's functions.
private func _exp(_ x: Double) -> Double { exp(x) }
private func _expm1(_ x: Double) -> Double { expm1(x) }
private func _log(_ x: Double) -> Double { log(x) }
private func _log1p(_ x: Double) -> Double { log1p(x) }
private func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func _sin(_ x: Double) -> Double { sin(x) }
private func _cos(_ x: Double) -> Double { cos(x) }
