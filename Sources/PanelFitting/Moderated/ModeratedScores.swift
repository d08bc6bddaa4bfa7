// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation

/// The moderated talk's log-likelihood with its derivatives, in one pass over the observations.
///
/// With q = 1 − h + h·S_W(t − s), above the signal the density is f_D·q + S_D·h·f_W and the survival function S_D·q;
/// below it they are the undisturbed length's own.
struct ModeratedScores: Sendable {
  let model: ModeratedModel
  let sample: Sample

  /// The sum over the observations, and its derivatives by the coordinates.
  struct Sums {
    var value: Double
    var gradient: [Double]
    /// The sum of the products of the observations' own derivatives: an estimate of the information that is always
    /// positive (E. K. Berndt, B. H. Hall, R. E. Hall, J. A. Hausman, Estimation and inference in nonlinear structural
    /// models, Annals of Economic and Social Measurement 3 (1974), pages 653–665).
    var products: SymmetricMatrix
  }

  /// The sum alone; `nil` where an observation is impossible.
  func value(at coordinates: [Double]) -> Double? {
    guard let parts = model.parts(at: coordinates) else { return nil }
    var point = ModeratedPoint(parts, model, dimensions: coordinates.count)
    var value = CompensatedSum()
    var score = [Double](repeating: 0, count: coordinates.count)
    for row in sample.rows {
      let likelihood = point.likelihood(row, &score)
      guard likelihood > 0, likelihood.isFinite else { return nil }
      value.add(row.count * log(likelihood))
    }
    return value.value
  }

  /// `nil` where an observation is impossible.
  func sums(at coordinates: [Double]) -> Sums? {
    guard let parts = model.parts(at: coordinates) else { return nil }
    var point = ModeratedPoint(parts, model, dimensions: coordinates.count)
    let count = coordinates.count
    var value = CompensatedSum()
    var gradient = [Double](repeating: 0, count: count)
    var products = [Double](repeating: 0, count: count * count)
    var score = [Double](repeating: 0, count: count)
    for row in sample.rows {
      let likelihood = point.likelihood(row, &score)
      guard likelihood > 0, likelihood.isFinite else { return nil }
      value.add(row.count * log(likelihood))
      for i in 0..<count {
        score[i] /= likelihood
        gradient[i] += row.count * score[i]
        let weighted = row.count * score[i]
        for j in 0...i { products[i * count + j] += weighted * score[j] }
      }
    }
    guard value.value.isFinite, gradient.allSatisfy(\.isFinite) else { return nil }
    var matrix = SymmetricMatrix(size: count)
    for i in 0..<count {
      for j in 0...i { matrix[i, j] = products[i * count + j] }
    }
    return Sums(value: value.value, gradient: gradient, products: matrix)
  }
}

/// Density and survival function at one place after another, with derivatives by all coordinates.
struct ModeratedPoint {
  private let parts: ModeratedModel.Parts
  private let first: any SlopedLength
  private let second: (any SlopedLength)?
  /// Where the coordinates of heeding, of the wrap-up and of the signal begin; `nil` where there are none.
  private let heededPlace: Int?
  private let wrapUpPlace: Int
  private let wrapUpCount: Int
  private let signalPlace: Int?
  private var one = LengthSlopes()
  private var two = LengthSlopes()
  private var ending = LengthSlopes()
  private var other: [Double]

  init(_ parts: ModeratedModel.Parts, _ model: ModeratedModel, dimensions: Int) {
    self.parts = parts
    first = parts.lengths[0]
    second = parts.lengths.count == 2 ? parts.lengths[1] : nil
    let base = parts.lengths.count == 2 ? 5 : 2
    heededPlace = model.heeded == .fitted ? base : nil
    wrapUpPlace = base + (model.heeded == .fitted ? 1 : 0)
    wrapUpCount = model.heeded == .never ? 0 : model.wrapUp?.parameters.count ?? 0
    if case .fitted = model.signal, model.heeded != .never {
      signalPlace = wrapUpPlace + wrapUpCount
    } else {
      signalPlace = nil
    }
    other = [Double](repeating: 0, count: dimensions)
  }

  /// A row's likelihood, and its derivatives.
  mutating func likelihood(_ row: Sample.Row, _ score: inout [Double]) -> Double {
    if row.isExact { return density(row.low, &score) }
    if row.low == 0 {
      let survival = survival(row.high, &score)
      for i in score.indices { score[i] = -score[i] }
      return 1 - survival
    }
    let low = survival(row.low, &score)
    if row.high == .infinity { return low }
    var other = self.other
    let high = survival(row.high, &other)
    for i in score.indices { score[i] -= other[i] }
    return low - high
  }

  private mutating func length(at x: Double) {
    first.slopes(at: x, &one)
    second?.slopes(at: x, &two)
  }

  mutating func density(_ x: Double, _ score: inout [Double]) -> Double {
    length(at: x)
    for i in score.indices { score[i] = 0 }
    guard x > parts.signal, let wrapUp = parts.wrapUp else {
      return undisturbed(densityTimes: 1, survivalTimes: 0, &score)
    }
    wrapUp.slopes(at: x - parts.signal, &ending)
    let heeded = parts.heeded
    let still = 1 - heeded + heeded * ending.survival
    let value = undisturbed(densityTimes: still, survivalTimes: heeded * ending.density, &score)
    let (f, s) = plain
    if let heededPlace {
      score[heededPlace] = heeded * (1 - heeded) * (f * (ending.survival - 1) + s * ending.density)
    }
    for i in 0..<wrapUpCount {
      score[wrapUpPlace + i] = heeded * (f * ending.survivalBy[i] + s * ending.densityBy[i])
    }
    if let signalPlace {
      score[signalPlace] = parts.signalSlope * heeded * (f * ending.density - s * ending.densityByPlace)
    }
    return value
  }

  mutating func survival(_ x: Double, _ score: inout [Double]) -> Double {
    length(at: x)
    for i in score.indices { score[i] = 0 }
    guard x > parts.signal, let wrapUp = parts.wrapUp else {
      return undisturbed(densityTimes: 0, survivalTimes: 1, &score)
    }
    wrapUp.slopes(at: x - parts.signal, &ending)
    let heeded = parts.heeded
    let still = 1 - heeded + heeded * ending.survival
    let value = undisturbed(densityTimes: 0, survivalTimes: still, &score)
    let s = plain.survival
    if let heededPlace { score[heededPlace] = heeded * (1 - heeded) * s * (ending.survival - 1) }
    for i in 0..<wrapUpCount { score[wrapUpPlace + i] = heeded * s * ending.survivalBy[i] }
    if let signalPlace { score[signalPlace] = parts.signalSlope * heeded * s * ending.density }
    return value
  }

  /// The undisturbed length's density and survival function.
  private var plain: (density: Double, survival: Double) {
    guard second != nil else { return (one.density, one.survival) }
    let share = parts.share
    return (
      (1 - share) * one.density + share * two.density, (1 - share) * one.survival + share * two.survival
    )
  }

  /// a·f_D + b·S_D, with derivatives by the undisturbed length's coordinates.
  private func undisturbed(densityTimes a: Double, survivalTimes b: Double, _ score: inout [Double]) -> Double {
    let x = a * one.density + b * one.survival
    guard second != nil else {
      for i in 0..<2 { score[i] = a * one.densityBy[i] + b * one.survivalBy[i] }
      return x
    }
    let share = parts.share
    let y = a * two.density + b * two.survival
    score[0] = share * (1 - share) * (y - x)
    for i in 0..<2 {
      score[1 + i] = (1 - share) * (a * one.densityBy[i] + b * one.survivalBy[i])
      score[3 + i] = share * (a * two.densityBy[i] + b * two.survivalBy[i])
    }
    return (1 - share) * x + share * y
  }
}
