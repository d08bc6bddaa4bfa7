// SPDX-License-Identifier: GPL-3.0-or-later

/// A fit by maximum likelihood to observations that may be censored, ready for questions about its error.
///
///     let learnt = try MaximumLikelihood(.gamma, of: Sample(observations))
///     learnt.fit.parameters
///     learnt.profileIntervals()
///
/// Parameters have an error below 1e-7 of their standard errors. The result doesn't depend on the order of the
/// observations, nor, but for rounding, on their unit. A mixture's likelihood has no bound, as one component may draw
/// together on a single value; what is found is the highest maximum at which neither does.
public struct MaximumLikelihood: Sendable {
  /// The distribution that was found, its parameters in the observations' unit.
  public let fit: DistributionFit
  /// What it was fitted to.
  public let sample: Sample
  package let fitted: Fitted

  /// - Throws: ``FittingError`` where no member of the family is the best, or the observations don't tell it.
  public init(_ family: FitFamily, of sample: Sample) throws(FittingError) {
    try self.init(family, of: sample, start: nil)
  }

  /// - Parameter start: coordinates close to the maximum, where they are known.
  init(_ family: FitFamily, of sample: Sample, start: [Double]?) throws(FittingError) {
    fitted = try Self.fitted(family, of: sample, start: start)
    fit = try fitted.result()
    self.sample = sample
  }

  private static func fitted(
    _ choice: FitFamily, of sample: Sample, start: [Double]?
  ) throws(FittingError) -> Fitted {
    let size = sample.typicalSize
    let scaled = sample.measured(in: size)
    let family = try choice.family(for: scaled, size: size)
    // Where the maximum is known nearby the sample was drawn, with replacement or from a fit, and its ties say nothing.
    try SampleCheck(choice, parameters: family.parameters.count).check(sample, ties: start == nil)
    guard case .pert = choice else {
      return try Fitted(choice, family, sample: scaled, size: size, start: start)
    }
    do {
      return try Fitted(choice, family, sample: scaled, size: size, start: start?.count == 3 ? start : nil)
    } catch .noMaximum(_, parameter: "min", towards: 0) {
      // The best lower bound would be below 0, which a length can't be.
      let bound = FittedParameter(name: "min", dimension: .length, value: 0, standardError: nil)
      return try Fitted(
        choice, PERTFamily(scaled, startsAtZero: true), sample: scaled, size: size, atBound: [bound],
        start: start?.count == 2 ? start : nil)
    }
  }
}
