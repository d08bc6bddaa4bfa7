// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Stochastics

/// A fit with all that further questions about it need: the surface whose peak it is, and the units.
package struct Fitted: Sendable {
  let choice: FitFamily
  package let family: any Family
  /// In units of `size`.
  let sample: Sample
  package let size: Double
  let surface: LogLikelihoodSurface
  package let peak: LogLikelihoodSurface.Peak
  /// Parameters that aren't fitted but lie at a bound, which come first.
  let atBound: [FittedParameter]

  /// The likelihood over the family's coordinates.
  static func surface(of family: any Family, _ sample: Sample) -> LogLikelihoodSurface {
    let links = family.parameters.map(\.link)
    return LogLikelihoodSurface(dimensions: links.count) { coordinates in
      let values = zip(links, coordinates).map { $0.value($1) }
      guard let distribution = family.distribution(values) else { return -.infinity }
      return sample.logLikelihood(of: distribution)
    }
  }

  /// - Parameter start: coordinates close to the maximum, where they are known: as of a sample that resembles this one.
  init(
    _ choice: FitFamily, _ family: any Family, sample: Sample, size: Double, atBound: [FittedParameter] = [],
    start: [Double]? = nil
  ) throws(FittingError) {
    self.choice = choice
    self.family = family
    self.sample = sample
    self.size = size
    self.atBound = atBound
    surface = Self.surface(of: family, sample)
    if let start {
      let near = Self.canonical(surface.peak(from: start), family, surface)
      if near.isMaximum, family.isSound(zip(family.parameters, near.point).map { $0.link.value($1) }, for: sample) {
        peak = near
        return
      }
    }
    peak = try Self.search(family, sample, surface, size)
    try Self.check(peak, family, sample, size)
  }

  /// From every start a simplex, which is hard to lead astray, then Newton's method, which is precise.
  private static func search(
    _ family: any Family, _ sample: Sample, _ surface: LogLikelihoodSurface, _ size: Double
  ) throws(FittingError) -> LogLikelihoodSurface.Peak {
    let links = family.parameters.map(\.link)
    var best: LogLikelihoodSurface.Peak?
    var astray: LogLikelihoodSurface.Peak?
    for start in family.starts(for: sample) {
      let coordinates = zip(links, start).map { $0.coordinate($1) }
      guard coordinates.allSatisfy(\.isFinite) else { continue }
      let rough: [Double]
      do {
        rough = try surface.roughPeak(from: coordinates)
      } catch {
        throw .searchFailed(family: family.name, reason: "\(error)")
      }
      let peak = surface.peak(from: rough)
      if peak.isMaximum, family.isSound(zip(links, peak.point).map { $0.value($1) }, for: sample) {
        if best.map({ peak.value > $0.value }) ?? true { best = peak }
      } else if astray.map({ peak.value > $0.value }) ?? true {
        astray = peak
      }
    }
    guard let found = best ?? astray else {
      throw .searchFailed(family: family.name, reason: "no start agrees with the observations")
    }
    return canonical(found, family, surface)
  }

  /// The same peak, written in the one way that is chosen where there are several.
  private static func canonical(
    _ peak: LogLikelihoodSurface.Peak, _ family: any Family, _ surface: LogLikelihoodSurface
  ) -> LogLikelihoodSurface.Peak {
    let canonical = family.canonical(peak.point)
    return canonical == peak.point ? peak : surface.peak(from: canonical)
  }

  /// What is wrong with a peak that isn't one, or that is no more than a far-off plateau.
  private static func check(
    _ peak: LogLikelihoodSurface.Peak, _ family: any Family, _ sample: Sample, _ size: Double
  ) throws(FittingError) {
    let parameters = family.parameters
    let values = zip(parameters, peak.point).map { $0.link.value($1) }
    let isSound = family.isSound(values, for: sample)
    if let spike = (family as? MixtureFamily)?.spike(at: peak.point), !peak.isMaximum || !isSound {
      throw .unboundedLikelihood(family: family.name, at: spike * size)
    }
    let far = (0..<peak.point.count).max { abs(peak.point[$0]) < abs(peak.point[$1]) } ?? 0
    let limit = parameters[far].link == .identity ? 40.0 : 14.0
    if abs(peak.point[far]) > limit || (!peak.isMaximum && abs(peak.point[far]) > limit / 2) {
      let end = parameters[far].link.limit(upper: peak.point[far] > 0)
      throw .noMaximum(family: family.name, parameter: parameters[far].name, towards: end.isFinite ? end * size : end)
    }
    if peak.isMaximum && isSound { return }
    if peak.isMaximum { throw .notIdentified(family: family.name, parameter: parameters[0].name) }
    if !peak.shape.curvature.isPositiveDefinite, peak.shape.isFinite {
      let flat = (0..<peak.point.count).min { peak.shape.curvature[$0, $0] < peak.shape.curvature[$1, $1] } ?? 0
      throw .notIdentified(family: family.name, parameter: parameters[flat].name)
    }
    throw .searchFailed(family: family.name, reason: "the search came to no end")
  }

  /// The fit in the observations' own unit.
  func result() throws(FittingError) -> DistributionFit {
    let values = zip(family.parameters, peak.point).map { $0.link.value($1) }
    let slopes = zip(family.parameters, peak.point).map { $0.link.slope($1) }
    let inverse = family.isRegular(values) ? peak.shape.curvature.inverse : nil
    let factors = family.parameters.map { $0.dimension == .length ? size : 1 }
    let covariance = inverse.map { inverse in
      inverse.indices.map { i in
        inverse.indices.map { j in inverse[i][j] * slopes[i] * slopes[j] * factors[i] * factors[j] }
      }
    }
    let fitted = family.parameters.enumerated().map { i, parameter in
      FittedParameter(
        name: parameter.name, dimension: parameter.dimension, value: own(values[i], parameter.dimension),
        standardError: covariance.map { $0[i][i].squareRoot() })
    }
    let ownValues = zip(values, family.parameters).map { own($0, $1.dimension) }
    // In the observations' unit the same family has bounds in that unit.
    let ownFamily = try Self.ownFamily(self)
    guard let distribution = ownFamily.distribution(ownValues) else {
      throw .searchFailed(family: family.name, reason: "the parameters \(ownValues) are out of range")
    }
    return DistributionFit(
      family: choice, parameters: atBound + fitted, covariance: atBound.isEmpty ? covariance : nil,
      logLikelihood: peak.value - sample.exactCount * log(size), count: sample.count,
      distribution: distribution)
  }

  static func ownFamily(_ fitted: Fitted) throws(FittingError) -> any Family {
    if let pert = fitted.family as? PERTFamily { return pert }
    return try fitted.choice.family(for: fitted.sample, size: 1)
  }

  /// A parameter's value in the observations' unit.
  func own(_ value: Double, _ dimension: FittedParameter.Dimension) -> Double {
    switch dimension {
    case .length: value * size
    case .logarithmOfLength: value + log(size)
    case .number: value
    }
  }
}

extension LogLikelihoodSurface.Peak {
  /// Whether it is one, and sharp enough to be told from a plateau.
  var isMaximum: Bool {
    guard converged, value.isFinite, let inverse = shape.curvature.inverse else { return false }
    return inverse.indices.allSatisfy { inverse[$0][$0] < 400 }
  }
}
