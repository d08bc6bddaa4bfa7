// SPDX-License-Identifier: GPL-3.0-or-later

extension UncertainLength {
  /// The length as a scenario writes it, in a line of YAML: `10m`, `8m to 13m`, `{ weibull: { shape: 8, scale: 97.3% } }`.
  public var written: String {
    switch self {
    case .exactly(let value): return Self.text(value)
    case .range(let low, let high): return "\(Self.text(low)) to \(Self.text(high))"
    case .lognormal(.medianAndP90(let median, let p90)):
      return Self.family("lognormal", ("median", Self.text(median)), ("p90", Self.text(p90)))
    case .lognormal(.medianAndSigma(let median, let sigma)):
      return Self.family("lognormal", ("median", Self.text(median)), ("sigma", sigma.written))
    case .lognormal(.meanAndSD(let mean, let sd)):
      return Self.family("lognormal", ("mean", Self.text(mean)), ("sd", Self.text(sd)))
    case .gamma(let mean, let sd): return Self.family("gamma", ("mean", Self.text(mean)), ("sd", Self.text(sd)))
    case .weibull(let shape, let scale):
      return Self.family("weibull", ("shape", shape.written), ("scale", Self.text(scale)))
    case .loglogistic(let median, let shape):
      return Self.family("loglogistic", ("median", Self.text(median)), ("shape", shape.written))
    case .exponential(let mean): return Self.family("exponential", ("mean", Self.text(mean)))
    case .normal(let mean, let sd): return Self.family("normal", ("mean", Self.text(mean)), ("sd", Self.text(sd)))
    case .triangular(let min, let mode, let max):
      return Self.family("triangular", ("min", Self.text(min)), ("mode", Self.text(mode)), ("max", Self.text(max)))
    case .uniform(let min, let max): return Self.family("uniform", ("min", Self.text(min)), ("max", Self.text(max)))
    case .pert(let min, let mode, let max):
      return Self.family("pert", ("min", Self.text(min)), ("mode", Self.text(mode)), ("max", Self.text(max)))
    case .metalog(let p10, let p50, let p90, let min, let max):
      return Self.family(
        "metalog", ("p10", Self.text(p10)), ("p50", Self.text(p50)), ("p90", Self.text(p90)),
        ("min", min.isZero ? nil : Self.text(min)), ("max", max.map(Self.text)))
    case .mixture(let components):
      let parts = components.map { "{ weight: \($0.weight.written), takes: \($0.takes.written) }" }
      return "{ mixture: [ \(parts.joined(separator: ", ")) ] }"
    case .preset(let name, _): return "{ preset: \(name) }"
    case .empirical(let values): return "{ empirical: [ \(values.map(Self.text).joined(separator: ", ")) ] }"
    }
  }

  private static func family(_ name: String, _ parameters: (key: String, value: String?)...) -> String {
    let pairs = parameters.compactMap { key, value in value.map { "\(key): \($0)" } }
    return "{ \(name): { \(pairs.joined(separator: ", ")) } }"
  }

  /// Unlike in messages a share has six digits that matter, so that a small one stays the same.
  private static func text(_ measure: Measure) -> String {
    guard case .share(let share) = measure else { return measure.written }
    return (share * 100).toSixDigits.written + "%"
  }
}
