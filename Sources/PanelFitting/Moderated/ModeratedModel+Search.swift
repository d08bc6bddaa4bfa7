// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import Stochastics

extension ModeratedModel {
  /// The earliest moment of the signal.
  var leastSignal: Double {
    switch signal {
    case .known(let share): share
    case .fitted(let from, _): from
    }
  }

  /// Coordinates to begin a search with.
  func starts(for sample: Sample) -> [[Double]] {
    let links = parameters.map(\.link)
    var starts: [[Double]] = []
    for length in undisturbed.starts(for: sample) {
      for moderation in moderationStarts(sample) {
        let start = zip(links, length + moderation).map { $0.coordinate($1) }
        if start.count == links.count && start.allSatisfy(\.isFinite) { starts.append(start) }
      }
    }
    return starts
  }

  private func moderationStarts(_ sample: Sample) -> [[Double]] {
    guard heeded != .never, let wrapUp else { return [[]] }
    var starts: [[Double]] = []
    let signals: [Double]
    switch signal {
    case .known: signals = []
    case .fitted(let from, let to): signals = [0.25, 0.5, 0.75].map { from + $0 * (to - from) }
    }
    for at in signals.isEmpty ? [leastSignal] : signals {
      // How far talks go beyond the signal, roughly.
      let beyond = sample.rows.filter { $0.low > at }
      let excess = beyond.reduce(0) { $0 + $1.count * (min($1.low, $1.high) - at) }
      let mean = max(excess / max(beyond.reduce(0) { $0 + $1.count }, 1), 0.01)
      for share in heeded == .fitted ? [0.3, 0.8] : [1] {
        let length = wrapUp is ExponentialFamily ? [mean] : [log(mean) - 0.3, 0.8]
        starts.append((heeded == .fitted ? [share] : []) + length + (signals.isEmpty ? [] : [at]))
      }
    }
    return starts
  }

  /// A mixture's components in their order, as ``Family/canonical(_:)`` has it.
  func canonical(_ point: [Double]) -> [Double] {
    let count = undisturbed.parameters.count
    return undisturbed.canonical(Array(point[..<count])) + point[count...]
  }

  /// Whether a coordinate has gone so far that its parameter is at the end of its range in all but name.
  func isAtEnd(_ point: [Double]) -> Bool {
    zip(parameters, point).contains { parameter, coordinate in
      switch parameter.link {
      case .identity: abs(coordinate) > 30
      case .above: abs(coordinate) > 9
      case .between: abs(coordinate) > 7
      }
    }
  }

  func isSound(_ peak: ModeratedSearch.Peak, for sample: Sample) -> Bool {
    guard let inverse = peak.information.inverse, inverse.indices.allSatisfy({ inverse[$0][$0] < 400 }) else {
      return false
    }
    let values = zip(parameters, peak.point).map { $0.link.value($1) }
    // A wrap-up that hardly varies has drawn together on a few talks, as a mixture's component may.
    if let place = parameters.firstIndex(where: { $0.name == "wraps up in sigma" }), values[place] < 0.1 {
      return false
    }
    return undisturbed.isSound(Array(values[..<undisturbed.parameters.count]), for: sample)
  }

  /// - Parameter factor: what the undisturbed length is multiplied by.
  func length(at point: [Double], cutOff: Double?, factor: Double = 1) -> ModeratedLength? {
    let values = zip(parameters, point).map { $0.link.value($1) }
    let undisturbed = undisturbed
    let count = undisturbed.parameters.count
    guard let takes = undisturbed.distribution(undisturbed.values(Array(point[..<count]), times: factor)) else {
      return nil
    }
    guard heeded != .never, let wrapUp else {
      return ModeratedLength(
        undisturbed: takes, signal: leastSignal, heeded: 0, wrapUp: takes, cutOff: cutOff)
    }
    var place = count
    var share = 1.0
    if heeded == .fitted {
      share = values[place]
      place += 1
    }
    let ending = Array(values[place..<(place + wrapUp.parameters.count)])
    place += ending.count
    guard let wrapUpLength = wrapUp.distribution(ending) else { return nil }
    let at = place < values.count ? values[place] : leastSignal
    return ModeratedLength(
      undisturbed: takes, signal: at, heeded: share, wrapUp: wrapUpLength,
      cutOff: cutOff.flatMap { $0 >= at ? $0 : nil }
    )
  }
}
