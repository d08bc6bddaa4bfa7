// SPDX-License-Identifier: GPL-3.0-or-later

/// Holds the parameters of one distribution against the rules and collects what they break.
struct ParameterCheck {
  /// Where the parameters stand.
  var path: ScenarioPath
  /// What percentages are of.
  let planned: Length?
  var violations: [Violation] = []

  init(path: ScenarioPath, planned: Length?) {
    self.path = path
    self.planned = planned
  }

  /// Runs `body` for the parameters under `family`.
  mutating func within(_ family: String, _ body: (inout ParameterCheck) -> Void) {
    let outer = path
    path = path.key(family)
    body(&self)
    path = outer
  }

  /// Every measure: finite, not negative, neither absurdly short nor long.
  mutating func measure(_ measure: Measure) {
    let limits = Scenario.Limits.self
    let value: Double
    switch measure {
    case .length(let length): value = length.seconds
    case .share(let share): value = share
    }
    guard value != 0 else { return }
    let isShare = if case .share = measure { true } else { false }
    let range =
      isShare
      ? limits.smallestShare...limits.greatestShare : limits.shortest.seconds...limits.longest.seconds
    guard range.contains(value) else {
      violations.append(
        Violation(
          isShare ? .shareOutOfRange : .lengthOutOfRange, at: path, "\(measure.written) is out of range",
          allowed: isShare
            ? "0% or \(Measure.written(share: range.lowerBound)) to \(Measure.written(share: range.upperBound))"
            : "0s or \(range.lowerBound)s to \(limits.longest.written)"))
      return
    }
  }

  mutating func positive(_ measure: Measure, _ name: String) {
    guard seconds(measure) <= 0 else { return }
    violations.append(
      Violation(
        .parameterOutOfRange, at: path.key(name), "\(name) is \(written(measure))", allowed: "above zero"))
  }

  mutating func number(_ value: Double, _ name: String, in range: ClosedRange<Double>, at place: ScenarioPath? = nil) {
    guard !range.contains(value) else { return }
    violations.append(
      Violation(
        .parameterOutOfRange, at: place ?? path.key(name), "\(name) is \(value.written)",
        allowed: range.written))
  }

  mutating func count(_ count: Int, of what: String, atMost limit: Int) {
    guard count < 1 || count > limit else { return }
    violations.append(
      Violation(.noValues, at: path, count == 0 ? "no \(what)" : "\(count) \(what)", allowed: "1 to \(limit)"))
  }

  /// A range from P10 to P90.
  mutating func range(_ low: Measure, _ high: Measure) {
    let (p10, p90) = (seconds(low), seconds(high))
    if p10 <= 0, p90 > 0 {
      violations.append(
        Violation(
          .rangeFromZero, at: path, "a range can't begin at zero: one time in ten it is to be shorter than that",
          allowed: "0 < low < high", hint: "write the length that only one in ten falls below"))
    } else if p10 >= p90 {
      let same = p10 == p90
      violations.append(
        Violation(
          .rangeOrder, at: path,
          same ? "a range needs two different ends" : "\(written(low)) is above \(written(high))",
          allowed: "low to high: one in ten below the first, one in ten above the second",
          hint: same ? "write \(low.written) for exactly that" : "write \(high.written) to \(low.written)"))
    }
  }

  /// Parameters that must increase strictly.
  mutating func ascending(_ parameters: [(name: String, value: Measure)]) {
    for (lower, upper) in zip(parameters, parameters.dropFirst()) where seconds(lower.value) >= seconds(upper.value) {
      violations.append(
        Violation(
          .parametersOrder, at: path.key(upper.name),
          "\(upper.name) is \(written(upper.value)), \(lower.name) is \(written(lower.value))",
          allowed: parameters.map(\.name).joined(separator: " < "), with: [path.key(lower.name)]))
    }
  }

  /// min ≤ mode ≤ max with min below max.
  mutating func peak(_ min: Measure, _ mode: Measure, _ max: Measure) {
    let allowed = "min ≤ mode ≤ max, min below max"
    func at(_ name: String, _ value: Measure, _ other: String, _ bound: Measure) -> Violation {
      Violation(
        .parametersOrder, at: path.key(name), "\(name) is \(written(value)), \(other) is \(written(bound))",
        allowed: allowed, with: [path.key(other)])
    }
    if seconds(min) >= seconds(max) {
      violations.append(at("max", max, "min", min))
    } else if seconds(mode) < seconds(min) {
      violations.append(at("mode", mode, "min", min))
    } else if seconds(mode) > seconds(max) {
      violations.append(at("mode", mode, "max", max))
    }
  }

  /// A mean and a standard deviation that belong together.
  mutating func spread(_ mean: Measure, _ sd: Measure) {
    positive(mean, "mean")
    positive(sd, "sd")
    guard seconds(mean) > 0, seconds(sd) > 0 else { return }
    let range = Scenario.Limits.spread
    guard !range.contains(seconds(sd) / seconds(mean)) else { return }
    violations.append(
      Violation(
        .parameterOutOfRange, at: path.key("sd"), "sd is \(written(sd)) and mean is \(written(mean))",
        allowed: "sd from \(range.written) times the mean", with: [path.key("mean")]))
  }

  private func seconds(_ measure: Measure) -> Double { measure.resolved(planned: planned).seconds }

  /// A percentage together with what it comes to.
  private func written(_ measure: Measure) -> String {
    if case .share = measure, let planned {
      "\(measure.written) of \(planned.written)"
    } else {
      measure.written
    }
  }
}
