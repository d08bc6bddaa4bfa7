// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation

/// The search for the most likely coordinates of a moderated talk.
struct ModeratedSearch: Sendable {
  let scores: ModeratedScores
  /// A coordinate that stays where it is.
  var held: Int?

  struct Peak {
    var point: [Double]
    var value: Double
    var information: SymmetricMatrix
  }

  /// As if the likelihood were flat along the coordinate that is held, and curved as one that is known.
  private func sums(at point: [Double]) -> ModeratedScores.Sums? {
    guard var sums = scores.sums(at: point) else { return nil }
    guard let held else { return sums }
    sums.gradient[held] = 0
    for i in point.indices where i != held { sums.products[i, held] = 0 }
    sums.products[held, held] = 1
    return sums
  }

  private typealias Place = (point: [Double], sums: ModeratedScores.Sums)

  /// Steps along the gradient in the metric of the scores' products, then Newton's with the second derivatives from
  /// differences of the gradient; `nil` where they come to nothing.
  ///
  /// - Parameter iterations: the most steps of the first kind.
  func peak(from start: [Double], iterations: Int = 300) -> Peak? {
    guard let near = climb(from: start, iterations: iterations, until: 1e-5) else { return nil }
    var place = near
    for _ in 0..<25 {
      guard let information = information(at: place) else { return nil }
      guard let step = information.solve(place.sums.gradient) else {
        // A saddle or a plateau: on along the gradient.
        guard let further = climb(from: place.point, iterations: 20, until: 0), further.sums.value > place.sums.value
        else { return nil }
        place = further
        continue
      }
      let decrement = zip(step, place.sums.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      guard let next = moved(place, along: step, sure: decrement < 1e-8) else {
        return decrement < 1e-10 ? Peak(point: place.point, value: place.sums.value, information: information) : nil
      }
      place = next
      if decrement < 1e-16 {
        guard let last = self.information(at: place), last.isPositiveDefinite else { return nil }
        return Peak(point: place.point, value: place.sums.value, information: last)
      }
    }
    return nil
  }

  /// The same from close by, as for a resampled sample, in a metric that is known: a few passes over the observations.
  func peak(near start: [Double], metric: SymmetricMatrix) -> [Double]? {
    guard let sums = sums(at: start) else { return climb(from: start, iterations: 300, until: 1e-10)?.point }
    var place: Place = (start, sums)
    for _ in 0..<60 {
      guard let step = metric.solve(place.sums.gradient) else { return nil }
      let decrement = zip(step, place.sums.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      if decrement < 1e-10 { return place.point }
      guard let next = moved(place, along: step, sure: false) else { break }
      place = next
    }
    return climb(from: place.point, iterations: 300, until: 1e-10)?.point
  }

  /// Only the first kind of steps, with their last place: good enough for the height of a profile.
  func ridge(from start: [Double]) -> (point: [Double], value: Double)? {
    climb(from: start, iterations: 200, until: 1e-7).map { ($0.point, $0.sums.value) }
  }

  /// Only the first kind of steps: good enough to tell which of several starts leads highest.
  func roughPeak(from start: [Double], iterations: Int) -> (point: [Double], value: Double)? {
    climb(from: start, iterations: iterations, until: 1e-3).map { ($0.point, $0.sums.value) }
  }

  private func climb(from start: [Double], iterations: Int, until decrement: Double) -> Place? {
    guard let sums = sums(at: start) else { return nil }
    var place: Place = (start, sums)
    var damping = 1e-4
    for _ in 0..<iterations {
      var metric = place.sums.products
      for i in start.indices { metric[i, i] += damping * metric[i, i] + 1e-9 }
      guard let step = metric.solve(place.sums.gradient) else {
        damping = max(damping * 10, 1e-3)
        if damping > 1e6 { return place }
        continue
      }
      if zip(step, place.sums.gradient).reduce(0, { $0 + $1.0 * $1.1 }) < decrement { return place }
      guard let next = moved(place, along: step, sure: false) else {
        damping = max(damping * 30, 1e-3)
        if damping > 1e6 { return place }
        continue
      }
      damping = max(damping / 10, 1e-6)
      place = next
    }
    return place
  }

  /// The first of ever smaller parts of a step that leads upwards.
  private func moved(_ place: Place, along step: [Double], sure: Bool) -> Place? {
    let greatest = step.map { abs($0) }.max() ?? 0
    var part = greatest > 1.5 ? 1.5 / greatest : 1
    for _ in 0..<12 {
      let next = zip(place.point, step).map { $0 + part * $1 }
      if let sums = sums(at: next) {
        if sums.value > place.sums.value || (sure && sums.value > place.sums.value - 1e-9 * (1 + abs(sums.value))) {
          return (next, sums)
        }
      }
      part /= 3
    }
    return nil
  }

  /// The negative second derivatives, by differences of the gradient.
  private func information(at place: Place) -> SymmetricMatrix? {
    let count = place.point.count
    var rows: [[Double]] = []
    for i in 0..<count {
      let reach = place.sums.products[i, i] > 0 ? 1 / place.sums.products[i, i].squareRoot() : 1
      let step = min(max(1e-3 * reach, 1e-7), 1e-3)
      var (up, down) = (place.point, place.point)
      up[i] += step
      down[i] -= step
      guard let above = sums(at: up)?.gradient, let below = sums(at: down)?.gradient else { return nil }
      rows.append(zip(above, below).map { ($1 - $0) / (2 * step) })
    }
    var matrix = SymmetricMatrix(size: count)
    for i in 0..<count {
      for j in 0...i { matrix[i, j] = (rows[i][j] + rows[j][i]) / 2 }
    }
    return matrix
  }
}
