// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
public import PanelModel

/// A moderated talk (Model.md, section 4) as recorded talks show it: what speakers would take, how many heed the signal,
/// how fast they wrap up, and where the cut is. All lengths are shares of the planned time.
///
/// Talks that were cut off are cut off in the sample. Their limits' median is the cut; one below the signal says that
/// recordings ended early and isn't a cut of the moderator's. Three exact talks or more, and one in fifty, that took as
/// long to the digit and longer than all others, were cut off, whether that is said or not.
public struct ModeratedTalk: Sendable {
  /// The kind of talk that was fitted.
  public let family: ModeratedFamily
  /// In the order in which the undisturbed length, the heeded share, the wrap-up and the signal have them, as far as
  /// each is fitted, named after what it is of: `takes scale`, `heeded`, `wraps up in mean`.
  public let parameters: [FittedParameter]
  /// Of the parameters' errors; `nil` where one has no standard error.
  public let covariance: [[Double]]?
  /// ln of the likelihood, of the density of shares where they are exact.
  public let logLikelihood: Double
  /// What it was fitted to, those cuts recognised that the observations didn't name.
  public let sample: Sample
  /// What was learnt, in shares of the planned time.
  public let length: ModeratedLength
  let model: ModeratedModel
  let peak: ModeratedSearch.Peak

  /// A heeded share that came to lie at 1 counts as a parameter, for it was chosen among all shares.
  public var criteria: FitCriteria {
    FitCriteria(logLikelihood: logLikelihood, parameters: parameters.count, count: sample.count)
  }

  /// Fits in O(n) time and memory.
  ///
  /// - Throws: `FittingError` where there is no best talk of the kind, or the observations don't tell it:
  ///   such as `FittingError.unusable(reason:)` where nobody seems to heed the signal.
  public init(_ family: ModeratedFamily, of observed: Sample) throws(FittingError) {
    let sample = observed.withCutsRecognized
    let model = try ModeratedModel(family)
    try SampleCheck(family.undisturbed, parameters: model.parameters.count).check(sample)
    guard let found = Self.search(model, sample) else { throw Self.reason(model, sample) }
    try self.init(family, found.model, sample, found.peak)
  }

  private init(
    _ family: ModeratedFamily, _ model: ModeratedModel, _ sample: Sample, _ peak: ModeratedSearch.Peak
  ) throws(FittingError) {
    self.family = family
    self.model = model
    self.sample = sample
    self.peak = peak
    logLikelihood = peak.value
    let links = model.parameters.map(\.link)
    let inverse = peak.information.inverse
    let slopes = zip(links, peak.point).map { $0.slope($1) }
    let covariance = inverse.map { inverse in
      inverse.indices.map { i in inverse.indices.map { inverse[i][$0] * slopes[i] * slopes[$0] } }
    }
    var fitted = zip(model.parameters, peak.point).enumerated().map { i, pair in
      FittedParameter(
        name: pair.0.name, dimension: pair.0.dimension, value: pair.0.link.value(pair.1),
        standardError: covariance.map { $0[i][i].squareRoot() })
    }
    if model.heeded == .always {
      let bound = FittedParameter(name: "heeded", dimension: .number, value: 1, standardError: nil)
      fitted.insert(bound, at: model.undisturbed.parameters.count)
    }
    parameters = fitted
    self.covariance = model.heeded == .always ? nil : covariance
    length = try Self.length(model, peak.point, cutOff: sample.cutOff(after: model.leastSignal))
  }

  /// The highest peak that is one: from the undisturbed family's starts, with some and with most speakers heeding.
  private static func search(
    _ model: ModeratedModel, _ sample: Sample
  ) -> (model: ModeratedModel, peak: ModeratedSearch.Peak)? {
    let thin = ModeratedSearch(scores: ModeratedScores(model: model, sample: sample.thinned(to: 300)))
    let rough = model.starts(for: thin.scores.sample).compactMap { thin.roughPeak(from: $0, iterations: 60) }
      .sorted { $0.value > $1.value }
    let search = ModeratedSearch(scores: ModeratedScores(model: model, sample: sample))
    var tried: [Double] = []
    var best: ModeratedSearch.Peak?
    for start in rough where tried.count < 3 && !tried.contains(where: { abs($0 - start.value) < 0.05 }) {
      tried.append(start.value)
      guard let peak = search.peak(from: model.canonical(start.point)), model.isSound(peak, for: sample) else {
        continue
      }
      if best.map({ peak.value > $0.value }) ?? true { best = peak }
    }
    // The best of all may be that everybody heeds the signal: then the share has no coordinate.
    if model.heeded == .fitted, best == nil || model.isAtEnd(best?.point ?? []) {
      let always = ModeratedModel(
        components: model.components, wrapUp: model.wrapUp, signal: model.signal, heeded: .always)
      if let found = Self.search(always, sample), found.peak.value > (best?.value ?? -.infinity) - 1e-6 { return found }
    }
    return best.flatMap { model.isAtEnd($0.point) ? nil : (model, $0) }
  }

  /// Why there is no peak.
  private static func reason(_ model: ModeratedModel, _ sample: Sample) -> FittingError {
    if model.heeded == .fitted { return .heededNotIdentified }
    return .notIdentified(family: "moderated talk", parameter: model.parameters[0].name)
  }

  private static func length(
    _ model: ModeratedModel, _ point: [Double], cutOff: Double?
  ) throws(FittingError) -> ModeratedLength {
    guard let length = model.length(at: point, cutOff: cutOff) else {
      throw .searchFailed(family: "moderated talk", reason: "its parameters are out of range")
    }
    return length
  }

  /// The best of several families by Akaike's criterion, and all that could be fitted, best first.
  ///
  /// - Throws: the first family's `FittingError` where none can be fitted.
  public static func best(
    of families: [ModeratedFamily], for sample: Sample
  ) throws(FittingError) -> [ModeratedTalk] {
    let tried = fits(of: families, for: sample)
    var fits: [ModeratedTalk] = []
    for case .success(let fit) in tried { fits.append(fit) }
    if fits.isEmpty, case .failure(let error) = tried.first { throw error }
    if fits.isEmpty { throw .badFamily("no family was given to choose from") }
    return fits.sorted { $0.criteria.aic < $1.criteria.aic }
  }

  /// Each family's fit, or why there is none, in their order; on all processors.
  public static func fits(
    of families: [ModeratedFamily], for sample: Sample
  ) -> [Result<ModeratedTalk, FittingError>] {
    Replicates.map(families.count) { index in
      Result { () throws(FittingError) in try ModeratedTalk(families[index], of: sample) }
    }
  }

  /// Families to choose from for talks of which nothing else is known: simple, skewed and mixed lengths.
  public static func candidates(signal: Double = 1) -> [ModeratedFamily] { candidates(signal: signal...signal) }

  /// - Parameter signal: known where both ends are the same, else fitted between them.
  public static func candidates(signal: ClosedRange<Double>) -> [ModeratedFamily] {
    let moderation: ModeratedFamily.Moderation =
      signal.lowerBound == signal.upperBound
      ? .signal(at: signal.lowerBound, wrapUp: .exponential)
      : .unknownSignal(from: signal.lowerBound, to: signal.upperBound)
    let lengths: [FitFamily] = [
      .normal, .weibull, .lognormal, .loglogistic, .mixture(.normal, .normal), .mixture(.weibull, .weibull),
    ]
    return lengths.map { ModeratedFamily(undisturbed: $0, moderation: moderation) }
  }
}
