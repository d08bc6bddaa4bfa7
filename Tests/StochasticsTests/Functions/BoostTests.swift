// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// The special functions against Boost's test data, which has 40 digits and more.
struct BoostTests {
  /// The greatest relative error over a file's rows; `arguments` columns come first, then one per function.
  private func worst(
    _ file: String, arguments: Int, _ functions: [([Double]) -> Double]
  ) throws -> Double {
    let rows = try Vectors.numbers("boost/\(file).csv")
    #expect(rows.count > 30)
    var worst = 0.0
    for row in rows {
      for (column, function) in functions.enumerated() {
        worst = max(worst, relativeError(function(row), row[arguments + column]))
      }
    }
    return worst
  }

  @Test(arguments: ["erf_data", "erf_large_data", "erf_small_data"])
  func errorFunction(file: String) throws {
    let functions: [([Double]) -> Double] = [{ ErrorFunction.erf($0[0]) }, { ErrorFunction.erfc($0[0]) }]
    #expect(try worst(file, arguments: 1, functions) < 1e-15)
  }

  @Test func inverseErrorFunction() throws {
    #expect(try worst("erf_inv_data", arguments: 1, [{ ErrorFunction.inverseErf($0[0]) }]) < 1e-15)
    for file in ["erfc_inv_data", "erfc_inv_big_data"] {
      #expect(try worst(file, arguments: 1, [{ ErrorFunction.inverseErfc($0[0]) }]) < 1e-15)
    }
  }

  @Test(arguments: ["igamma_big_data", "igamma_int_data", "igamma_med_data", "igamma_small_data"])
  func incompleteGamma(file: String) throws {
    let functions: [([Double]) -> Double] = [
      { IncompleteGamma.upper($0[0], $0[1]) }, { IncompleteGamma.lower($0[0], $0[1]) },
    ]
    #expect(try worst(file, arguments: 2, functions) < 2e-13)
  }

  @Test(arguments: ["gamma_inv_data", "gamma_inv_small_data", "gamma_inv_big_data"])
  func inverseIncompleteGamma(file: String) throws {
    let functions: [([Double]) -> Double] = [
      { IncompleteGamma.inverseLower($0[0], $0[1]) }, { IncompleteGamma.inverseUpper($0[0], $0[1]) },
    ]
    #expect(try worst(file, arguments: 2, functions) < 2e-13)
  }

  @Test(arguments: ["ibeta_data", "ibeta_int_data", "ibeta_large_data", "ibeta_small_data"])
  func incompleteBeta(file: String) throws {
    let functions: [([Double]) -> Double] = [
      { IncompleteBeta.lower($0[0], $0[1], $0[2]) }, { IncompleteBeta.upper($0[0], $0[1], $0[2]) },
    ]
    #expect(try worst(file, arguments: 3, functions) < 3e-13)
  }

  @Test func inverseIncompleteBeta() throws {
    let functions: [([Double]) -> Double] = [
      { IncompleteBeta.inverseLower($0[0], $0[1], $0[2]) }, { IncompleteBeta.inverseUpper($0[0], $0[1], $0[2]) },
    ]
    #expect(try worst("ibeta_inv_data", arguments: 3, functions) < 1e-12)
  }

  /// Where Newton's first step leaves the range of numbers, the bracket has to be found step by step.
  @Test func inverseWithUnlikeParameters() {
    for probability in [1e-300, 1e-100, 1e-20, 1e-8] {
      let x = IncompleteBeta.inverseLower(1e6, 2e-5, probability)
      // x is as precise as a double near 1, where the distribution function is steep.
      #expect(isClose(IncompleteBeta.lower(1e6, 2e-5, x), probability, 1e-9), "\(probability)")
    }
  }
}
