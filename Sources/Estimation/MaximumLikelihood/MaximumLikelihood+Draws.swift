// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

extension MaximumLikelihood {
  /// Members of the family that might as well be the true one, in proportion to their likelihood: forecasts with each of
  /// them show what the recordings leave open.
  ///
  /// Before the recordings all logarithms of lengths and shapes are taken for equally likely, within wide bounds, and all
  /// values of what lies between two bounds, such as a mixture's shares. O(25 · count · n) time; the same seed gives the
  /// same draws.
  ///
  /// - Parameters:
  ///   - count: how many members to draw; at least 0.
  ///   - seed: of the random walk that finds them; another one gives other members.
  ///   - designEffect: how many observations tell as much as one would that no other resembles; at least 1.
  /// - Returns: `nil` where the observations tell too little for it.
  public func draws(_ count: Int, seed: UInt64 = 1, designEffect: Double = 1) -> [any Distribution]? {
    let (surface, family, sample) = (fitted.surface, fitted.family, fitted.sample)
    let links = family.parameters.map(\.link)
    let density: @Sendable ([Double]) -> Double? = { point in
      guard point.allSatisfy({ abs($0) < 30 }), family.isSound(zip(links, point).map { $0.value($1) }, for: sample)
      else { return nil }
      let value = surface.value(point)
      return value.isFinite ? value / designEffect + links.logVolume(at: point) : nil
    }
    var information = fitted.peak.shape.curvature
    for i in information.rows.indices { information.rows[i] = information.rows[i].map { $0 / designEffect } }
    var random = RandomNumbers(seed: seed, purpose: "parameters", replicate: 0)
    let points = ParameterDraws(
      density: density, start: fitted.peak.point, information: information
    ).draws(count, &random)
    return points?.compactMap { fitted.distribution(at: $0) }
  }
}

extension Fitted {
  /// The member at these coordinates, in the observations' unit.
  func distribution(at point: [Double]) -> (any Distribution)? {
    let values = zip(family.parameters, point).map { own($0.link.value($1), $0.dimension) }
    return (try? Self.ownFamily(self))?.distribution(values)
  }
}
