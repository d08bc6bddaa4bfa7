// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A preset's figures as people read them: in percent of the planned time, or as lengths.
struct PresetWords {
  let preset: Preset

  init(_ preset: Preset) { self.preset = preset }

  var isShare: Bool { preset.takes.kindsOfMeasure == .shares }

  /// Of a planned time of a second a length is a share.
  private var distribution: (any Distribution)? { try? preset.takes.distribution(planned: .seconds(1)) }

  /// `94%`, `1m01s`.
  func words(_ value: Double) -> String {
    isShare ? NumberWords.decimal(value * 100, 0) + "%" : LengthWords.notation(.seconds(value))
  }

  var half: String { distribution.map { words($0.quantile(0.5)) } ?? "" }

  /// `74–108%`, `21s–3m`.
  var range: String {
    guard let distribution else { return "" }
    let (low, high) = (words(distribution.quantile(0.1)), words(distribution.upperQuantile(0.1)))
    return "\(isShare ? String(low.dropLast()) : low)–\(high)"
  }

  /// The chance to take longer than planned; `nil` where nothing is planned.
  var over: String? { isShare ? distribution.map { NumberWords.percent($0.survival(1)) } : nil }

  /// What it has in it beside somebody's words.
  var includes: [String] {
    [preset.includesQuestions ? "questions" : nil, preset.isModerated ? "moderation" : nil].compactMap(\.self)
  }

  /// The presets that a scenario uses, each once, in the order of its lengths.
  static func names(in scenario: Scenario) -> [String] {
    var names: [String] = []
    func add(_ length: UncertainLength) {
      switch length {
      case .preset(let name, _) where !names.contains(name): names.append(name)
      case .mixture(let components): for component in components { add(component.takes) }
      default: break
      }
    }
    for entry in ScenarioLengths(scenario).entries { add(entry.length) }
    return names
  }

  /// With as many digits as tell something beside its error: `0.742 ± 0.086`.
  static func figure(_ value: Double, _ error: Double) -> String {
    var decimals = 0
    var scaled = error
    while scaled > 0, scaled < 9.95, decimals < 6 {
      scaled *= 10
      decimals += 1
    }
    return "\(NumberWords.decimal(value, decimals)) ± \(NumberWords.decimal(error, decimals))"
  }
}
