// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Special functions. GSL's accuracy in brackets, as measured against other references.
extension GSL {
  /// The error function (1e-15).
  package static func erf(_ x: Double) throws(GSLError) -> Double {
    try call("gsl_sf_erf_e") { gsl_sf_erf_e(x, $0) }
  }

  /// The complementary error function (1e-15).
  package static func erfc(_ x: Double) throws(GSLError) -> Double {
    try call("gsl_sf_erfc_e") { gsl_sf_erfc_e(x, $0) }
  }

  /// The regularised incomplete gamma function P(a, x) (1e-12).
  package static func gammaP(_ a: Double, _ x: Double) throws(GSLError) -> Double {
    try call("gsl_sf_gamma_inc_P_e") { gsl_sf_gamma_inc_P_e(a, x, $0) }
  }

  /// The regularised incomplete gamma function Q(a, x) (1e-12; 3e-6 for small a).
  package static func gammaQ(_ a: Double, _ x: Double) throws(GSLError) -> Double {
    try call("gsl_sf_gamma_inc_Q_e") { gsl_sf_gamma_inc_Q_e(a, x, $0) }
  }

  /// The regularised incomplete beta function I(a, b; x) (1e-10).
  package static func betaI(_ a: Double, _ b: Double, _ x: Double) throws(GSLError) -> Double {
    try call("gsl_sf_beta_inc_e") { gsl_sf_beta_inc_e(a, b, x, $0) }
  }
}

/// Both tails of distributions' values.
extension GSL {
  /// P(X ≤ x) and P(X > x).
  package struct Tails: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
  }

  package static func lognormal(_ x: Double, mu: Double, sigma: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_lognormal_P") { gsl_cdf_lognormal_P(x, mu, sigma) },
      upper: value("gsl_cdf_lognormal_Q") { gsl_cdf_lognormal_Q(x, mu, sigma) })
  }

  package static func gamma(_ x: Double, shape: Double, scale: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_gamma_P") { gsl_cdf_gamma_P(x, shape, scale) },
      upper: value("gsl_cdf_gamma_Q") { gsl_cdf_gamma_Q(x, shape, scale) })
  }

  package static func weibull(_ x: Double, shape: Double, scale: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_weibull_P") { gsl_cdf_weibull_P(x, scale, shape) },
      upper: value("gsl_cdf_weibull_Q") { gsl_cdf_weibull_Q(x, scale, shape) })
  }

  package static func exponential(_ x: Double, mean: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_exponential_P") { gsl_cdf_exponential_P(x, mean) },
      upper: value("gsl_cdf_exponential_Q") { gsl_cdf_exponential_Q(x, mean) })
  }

  package static func logistic(_ x: Double, scale: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_logistic_P") { gsl_cdf_logistic_P(x, scale) },
      upper: value("gsl_cdf_logistic_Q") { gsl_cdf_logistic_Q(x, scale) })
  }

  package static func normal(_ z: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_ugaussian_P") { gsl_cdf_ugaussian_P(z) },
      upper: value("gsl_cdf_ugaussian_Q") { gsl_cdf_ugaussian_Q(z) })
  }

  package static func beta(_ x: Double, a: Double, b: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_beta_P") { gsl_cdf_beta_P(x, a, b) },
      upper: value("gsl_cdf_beta_Q") { gsl_cdf_beta_Q(x, a, b) })
  }

  package static func studentT(_ x: Double, degrees: Double) throws(GSLError) -> Tails {
    try Tails(
      lower: value("gsl_cdf_tdist_P") { gsl_cdf_tdist_P(x, degrees) },
      upper: value("gsl_cdf_tdist_Q") { gsl_cdf_tdist_Q(x, degrees) })
  }
}
