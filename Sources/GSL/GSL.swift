// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// The GNU Scientific Library: the only door to it.
///
/// Its default error handler, which ends the process, is switched off before the first call; failures are thrown.
package enum GSL {
  /// The library's version at run time, such as `2.7.1`.
  package static var version: String { String(cString: cgsl_version()) }

  /// Runs once, before the first call of a function that can fail.
  private static let errorsAreReturned: Void = cgsl_return_errors()

  /// From here on GSL returns errors instead of ending the process.
  static func switchErrorsOff() { _ = errorsAreReturned }

  /// Calls a function that returns a status and writes its result.
  static func call(
    _ function: String, _ body: (UnsafeMutablePointer<gsl_sf_result>) -> Int32
  ) throws(GSLError) -> Double {
    _ = errorsAreReturned
    var result = gsl_sf_result()
    let code = body(&result)
    // An underflow is a result: the nearest number is 0.
    guard code == 0 || code == GSL_EUNDRFLW.code else { throw GSLError(code: code, function: function) }
    return result.val
  }

  /// Calls a function that returns its result, NaN for arguments outside its domain.
  static func value(_ function: String, _ body: () -> Double) throws(GSLError) -> Double {
    _ = errorsAreReturned
    let value = body()
    if value.isNaN { throw GSLError(code: GSL_EDOM.code, function: function) }
    return value
  }
}

extension BinaryInteger {
  /// The code as C functions return it: GSL's constants come as integers or as an enumeration's cases.
  fileprivate var code: Int32 { Int32(self) }
}

extension RawRepresentable where RawValue: BinaryInteger {
  fileprivate var code: Int32 { Int32(rawValue) }
}
