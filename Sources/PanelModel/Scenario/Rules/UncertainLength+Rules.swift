// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension UncertainLength {
  /// The rules that an uncertain length breaks.
  ///
  /// - Parameters:
  ///   - path: where it stands.
  ///   - planned: the item's untrimmed planned time; `nil` where percentages aren't allowed.
  func violations(at path: ScenarioPath, planned: Length?) -> [Violation] {
    if planned == nil, kindsOfMeasure != .lengths {
      return [
        Violation(
          .percentageOfNothing, at: path, "a percentage here has no planned time that it could be of",
          allowed: "lengths such as 10m")
      ]
    }
    return violations(at: path, planned: planned, mixtures: 0)
  }

  private func violations(at path: ScenarioPath, planned: Length?, mixtures: Int) -> [Violation] {
    if case .preset(_, let takes) = self {
      return takes.violations(at: path.key("preset"), planned: planned, mixtures: mixtures)
    }
    var check = ParameterCheck(path: path, planned: planned)
    forEachOwnMeasure { check.measure($0) }
    if check.violations.isEmpty { checkOrder(&check) }
    switch self {
    case .mixture(let components):
      let count = mixtures == 0 && !components.isEmpty ? distributionCount : components.count
      check.count(count, of: "components", atMost: Scenario.Limits.components)
      guard mixtures < Scenario.Limits.mixtureDepth else {
        check.violations.append(
          Violation(
            .mixtureTooDeep, at: path, "mixtures stand too deep within each other",
            allowed: "at most \(Scenario.Limits.mixtureDepth) levels"))
        return check.violations
      }
      if mixtures == 0, recordCount > Scenario.Limits.recordsInMixture {
        check.violations.append(
          Violation(
            .mixtureTooLarge, at: path, "a mixture with \(recordCount) records",
            allowed: "at most \(Scenario.Limits.recordsInMixture)"))
      }
      for (index, component) in components.enumerated() {
        let place = path.key("mixture").index(index)
        check.number(component.weight, "weight", in: Scenario.Limits.weight, at: place.key("weight"))
        check.violations += component.takes.violations(
          at: place.key("takes"), planned: planned, mixtures: mixtures + 1)
      }
    case .empirical(let values):
      check.count(values.count, of: "values", atMost: Scenario.Limits.empiricalValues)
    default:
      // What the rules above don't know of the families, such as a metalog's feasibility.
      guard check.violations.isEmpty else { break }
      do {
        let longest = try distribution(planned: planned).upperQuantile(0x1p-32)
        if longest > Scenario.Limits.longestDraw.seconds {
          check.violations.append(
            Violation(
              .tailTooLong, at: path, "once in four billion times this lasts longer than a hundred years",
              allowed: "a lighter tail: a smaller sigma or sd, or a greater shape"))
        }
      } catch {
        check.violations.append(Self.violation(of: error, at: path))
      }
    }
    return check.violations
  }

  /// What a family says of its parameters in seconds, in the words of scenarios.
  private static func violation(of error: ParameterError, at path: ScenarioPath) -> Violation {
    guard error.family == "metalog" else {
      return Violation(
        .parameterOutOfRange, at: path, "\(error.family): \(error.parameter) is \(error.value.written)",
        allowed: error.requirement)
    }
    // All parameters of a metalog are lengths.
    let requirement = error.requirement.split(separator: " ").map { word in
      Double(word).map { Length(seconds: $0).written } ?? String(word)
    }
    return Violation(
      .parameterOutOfRange, at: path.key(error.family).key(error.parameter),
      "\(error.parameter) is \(Length(seconds: error.value).written)", allowed: requirement.joined(separator: " "),
      with: [path.key(error.family)])
  }

  private func forEachOwnMeasure(_ body: (Measure) -> Void) {
    if case .mixture = self { return }
    forEachMeasure(body)
  }

  private func checkOrder(_ check: inout ParameterCheck) {
    switch self {
    case .exactly, .mixture, .empirical, .preset: break
    case .range(let p10, let p90): check.range(p10, p90)
    case .lognormal(.medianAndP90(let median, let p90)):
      check.within("lognormal") {
        $0.positive(median, "median")
        $0.ascending([("median", median), ("p90", p90)])
      }
    case .lognormal(.medianAndSigma(let median, let sigma)):
      check.within("lognormal") {
        $0.positive(median, "median")
        $0.number(sigma, "sigma", in: Scenario.Limits.sigma)
      }
    case .lognormal(.meanAndSD(let mean, let sd)): check.within("lognormal") { $0.spread(mean, sd) }
    case .gamma(let mean, let sd): check.within("gamma") { $0.spread(mean, sd) }
    case .weibull(let shape, let scale):
      check.within("weibull") {
        $0.number(shape, "shape", in: Scenario.Limits.shape)
        $0.positive(scale, "scale")
      }
    case .loglogistic(let median, let shape):
      check.within("loglogistic") {
        $0.positive(median, "median")
        $0.number(shape, "shape", in: Scenario.Limits.shape)
      }
    case .exponential(let mean): check.within("exponential") { $0.positive(mean, "mean") }
    case .normal(_, let sd): check.within("normal") { $0.positive(sd, "sd") }
    case .triangular(let min, let mode, let max): check.within("triangular") { $0.peak(min, mode, max) }
    case .pert(let min, let mode, let max): check.within("pert") { $0.peak(min, mode, max) }
    case .uniform(let min, let max):
      check.within("uniform") { $0.ascending([("min", min), ("max", max)]) }
    case .metalog(let p10, let p50, let p90, let min, let max):
      check.within("metalog") {
        $0.ascending(
          [("min", min), ("p10", p10), ("p50", p50), ("p90", p90)] + (max.map { [("max", $0)] } ?? []))
      }
    }
  }
}
