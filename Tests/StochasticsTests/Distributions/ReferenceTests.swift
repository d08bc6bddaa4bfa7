// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Stochastics
import Testing

/// Every family against values of 30 digits at arguments that are exact doubles, out to probabilities of 1e-300.
struct ReferenceTests {
  @Test func everyRow() throws {
    let rows = try Vectors.rows("own/mpmath_reference.csv")
    #expect(rows.count == 799)
    var made: [String: any Distribution] = [:]
    for row in rows {
      let key = row[0] + row[1]
      let distribution = try made[key] ?? distribution(row[0], row[1])
      made[key] = distribution
      let x = try #require(Double(row[3].split(separator: " ")[0]))
      let expected = try #require(Double(row[4]))
      let value =
        switch row[2] {
        case "pdf": distribution.density(x)
        case "cdf": distribution.cumulative(x)
        case "sf": distribution.survival(x)
        case "quantile": distribution.quantile(x)
        default: try #require(distribution as? Metalog).density(atProbability: x)
        }
      #expect(isClose(value, expected, 1e-12), "\(row)")
    }
  }

  private func distribution(_ name: String, _ parameters: String) throws -> any Distribution {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(parameters.utf8)) as? [String: Any])
    func number(_ key: String) throws -> Double { try #require((json[key] as? String).flatMap(Double.init)) }
    func coefficients() throws -> [Double] {
      try #require(json["coef"] as? [String]).map { try #require(Double($0)) }
    }
    switch name {
    case "lognormal": return try Lognormal(mu: number("mu"), sigma: number("sigma"))
    case "gamma": return try Gamma(shape: number("shape"), scale: number("scale"))
    case "weibull": return try Weibull(shape: number("shape"), scale: number("scale"))
    case "loglogistic": return try Loglogistic(median: number("scale"), shape: number("shape"))
    case "triangular": return try Triangular(min: number("a"), mode: number("c"), max: number("b"))
    case "truncnormal":
      return try TruncatedNormal(mean: number("mu"), sd: number("sigma"), lower: number("a"), upper: number("b"))
    case "beta": return try Beta(a: number("a"), b: number("b"), lower: number("lo"), upper: number("hi"))
    case "pert":
      return try PERT(min: number("min"), mode: number("mode"), max: number("max"), lambda: number("lambda"))
    case "metalog4": return try Metalog(coefficients: coefficients())
    case "metalog5_lower0": return try Metalog(coefficients: coefficients(), lower: number("lower"))
    default: throw CocoaError(.featureUnsupported)
    }
  }
}
