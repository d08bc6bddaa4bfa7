// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation

extension ModeratedTalk {
  /// Talks that might as well be the true ones, in proportion to their likelihood: forecasts with each of them show what
  /// the recordings leave open.
  ///
  /// Before the recordings all heeded shares are taken for equally likely, and all logarithms of lengths and shapes, within
  /// wide bounds. O(25 · count · n) time; the same seed gives the same draws.
  ///
  /// - Parameters:
  ///   - count: how many talks to draw; at least 0.
  ///   - seed: of the random walk that finds them; another one gives other talks.
  ///   - designEffect: how many talks tell as much as one would that no other resembles; at least 1.
  /// - Returns: `nil` where the observations tell too little for it.
  public func draws(_ count: Int, seed: UInt64 = 1, designEffect: Double = 1) -> [ModeratedLength]? {
    coordinates(count, seed: seed, designEffect: designEffect, prior: openModel.wide)?.compactMap {
      openModel.length(at: $0, cutOff: length.cutOff)
    }
  }

  /// With the heeded share open where its best value is 1.
  var openModel: ModeratedModel {
    guard model.heeded == .always else { return model }
    return ModeratedModel(
      components: model.components, wrapUp: model.wrapUp, signal: model.signal, heeded: .fitted)
  }

  /// The peak, and the curvature there, over the coordinates of ``openModel``.
  ///
  /// - Parameter heeded: the heeded share's coordinate where its best value is 1, which has none.
  func opened(heeded: Double) -> (point: [Double], information: SymmetricMatrix) {
    var (point, information) = (peak.point, peak.information)
    if model.heeded == .always {
      let place = model.undisturbed.parameters.count
      point.insert(heeded, at: place)
      for i in information.rows.indices { information.rows[i].insert(0, at: place) }
      information.rows.insert(point.indices.map { $0 == place ? 1 : 0 }, at: place)
    }
    return (point, information)
  }

  /// - Parameters:
  ///   - place: where the walk begins; by default the peak.
  ///   - prior: what is known beforehand, as a density's logarithm; `nil` for what is impossible.
  func coordinates(
    _ count: Int, seed: UInt64, from place: [Double]? = nil, designEffect: Double = 1,
    prior: @escaping @Sendable ([Double]) -> Double?
  ) -> [[Double]]? {
    let open = openModel
    // 95% heed it, give or take: who starts here finds the way.
    var (start, information) = opened(heeded: 3)
    if let place { start = place }
    // The likelihood of talks that resemble each other rises and falls as if there were fewer of them.
    for i in information.rows.indices { information.rows[i] = information.rows[i].map { $0 / designEffect } }
    let scores = ModeratedScores(model: open, sample: sample)
    let density: @Sendable ([Double]) -> Double? = { point in
      guard let before = prior(point), let value = scores.value(at: point) else { return nil }
      return before + value / designEffect
    }
    var random = RandomNumbers(seed: seed, purpose: "parameters", replicate: 0)
    return ParameterDraws(density: density, start: start, information: information).draws(count, &random)
  }
}

extension ModeratedModel {
  /// Even over shares, and over the logarithms of what is positive, within wide bounds.
  var wide: @Sendable ([Double]) -> Double? {
    let links = parameters.map(\.link)
    return { point in
      let isWithin = zip(links, point).allSatisfy { link, coordinate in
        if case .between = link { true } else { abs(coordinate) <= 9 }
      }
      return isWithin ? links.logVolume(at: point) : nil
    }
  }
}
