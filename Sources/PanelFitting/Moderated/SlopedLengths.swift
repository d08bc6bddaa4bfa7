// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Stochastics

/// A length's density and survival function at a place, with their derivatives.
struct LengthSlopes {
  var density = 0.0
  var survival = 1.0
  /// By the family's coordinates (``Link``).
  var densityBy = SIMD2<Double>.zero
  var survivalBy = SIMD2<Double>.zero
  /// The density's by the place itself; the survival function's is minus the density.
  var densityByPlace = 0.0
}

/// A family whose likelihood has its derivatives in closed form, at given parameters.
///
/// The moderated talk's likelihood needs them: by differences ten thousand talks would take too long.
protocol SlopedLength: Sendable {
  /// Writes into `slopes`, which is reused from place to place. `x` is above 0.
  func slopes(at x: Double, _ slopes: inout LengthSlopes)
}

/// Conditioned on being positive. Coordinates: mean, ln sd.
struct SlopedNormal: SlopedLength {
  private let mean: Double
  private let sd: Double
  private let mass: Double
  /// The derivatives of ln mass.
  private let massBy: (Double, Double)

  init(mean: Double, sd: Double) {
    self.mean = mean
    self.sd = sd
    mass = StandardNormal.cumulative(mean / sd)
    let edge = StandardNormal.density(mean / sd) / mass
    massBy = (edge / sd, -edge * mean / sd)
  }

  func slopes(at x: Double, _ slopes: inout LengthSlopes) {
    let z = (x - mean) / sd
    let density = StandardNormal.density(z) / (sd * mass)
    let survival = StandardNormal.survival(z) / mass
    slopes.density = density
    slopes.survival = survival
    slopes.densityBy[0] = density * (z / sd - massBy.0)
    slopes.densityBy[1] = density * (z * z - 1 - massBy.1)
    slopes.survivalBy[0] = density - survival * massBy.0
    slopes.survivalBy[1] = density * z * sd - survival * massBy.1
    slopes.densityByPlace = -density * z / sd
  }
}

/// Coordinates: μ, ln σ.
struct SlopedLognormal: SlopedLength {
  let mu: Double
  let sigma: Double

  func slopes(at x: Double, _ slopes: inout LengthSlopes) {
    let z = (log(x) - mu) / sigma
    let bell = StandardNormal.density(z)
    let density = bell / (sigma * x)
    slopes.density = density
    slopes.survival = StandardNormal.survival(z)
    slopes.densityBy[0] = density * z / sigma
    slopes.densityBy[1] = density * (z * z - 1)
    slopes.survivalBy[0] = bell / sigma
    slopes.survivalBy[1] = bell * z
    slopes.densityByPlace = -density * (1 + z / sigma) / x
  }
}

/// Coordinates: ln shape, ln scale.
struct SlopedWeibull: SlopedLength {
  let shape: Double
  let scale: Double

  func slopes(at x: Double, _ slopes: inout LengthSlopes) {
    let ratio = shape * log(x / scale)
    let hazard = exp(min(ratio, 700))
    let survival = exp(-hazard)
    let density = hazard > 745 ? 0 : shape * hazard * survival / x
    slopes.density = density
    slopes.survival = survival
    slopes.densityBy[0] = density * (1 + ratio * (1 - hazard))
    slopes.densityBy[1] = density * shape * (hazard - 1)
    slopes.survivalBy[0] = survival > 0 ? -survival * hazard * ratio : 0
    slopes.survivalBy[1] = survival > 0 ? survival * hazard * shape : 0
    slopes.densityByPlace = density * (shape * (1 - hazard) - 1) / x
  }
}

/// Coordinates: ln shape, ln median.
struct SlopedLoglogistic: SlopedLength {
  let shape: Double
  let median: Double

  func slopes(at x: Double, _ slopes: inout LengthSlopes) {
    let logOdds = shape * log(x / median)
    let below = 1 / (1 + exp(-logOdds))
    let survival = 1 / (1 + exp(logOdds))
    let density = shape * below * survival / x
    slopes.density = density
    slopes.survival = survival
    slopes.densityBy[0] = density * (1 + logOdds * (survival - below))
    slopes.densityBy[1] = density * shape * (below - survival)
    slopes.survivalBy[0] = -below * survival * logOdds
    slopes.survivalBy[1] = below * survival * shape
    slopes.densityByPlace = density * (shape * (survival - below) - 1) / x
  }
}

/// Coordinate: ln mean. The second place stays 0.
struct SlopedExponential: SlopedLength {
  let mean: Double

  func slopes(at x: Double, _ slopes: inout LengthSlopes) {
    let survival = exp(-x / mean)
    slopes.density = survival / mean
    slopes.survival = survival
    slopes.densityBy[0] = slopes.density * (x / mean - 1)
    slopes.survivalBy[0] = survival * x / mean
    slopes.densityBy[1] = 0
    slopes.survivalBy[1] = 0
    slopes.densityByPlace = -slopes.density / mean
  }
}
