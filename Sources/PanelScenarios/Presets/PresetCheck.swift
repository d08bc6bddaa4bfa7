// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Warns where a scenario adds what a preset has in it already.
struct PresetCheck {
  let scenario: Scenario
  /// Takes a rule, the place, a message and a hint.
  let warn: (Problem.Rule, ScenarioPath, String, String?) -> Void

  func run() {
    let talks = scenario.agenda.enumerated().compactMap { index, item -> (index: Int, talk: Talk, preset: Preset)? in
      guard case .talk(let talk) = item, let preset = Self.preset(scenario.takes(of: talk)) else { return nil }
      return (index, talk, preset)
    }
    if let preset = talks.first(where: \.preset.includesQuestions)?.preset {
      for (index, item) in scenario.agenda.enumerated() where item.kind == .questions {
        warn(
          .presetWithQuestions, .root.key("agenda").index(index).key("questions"),
          "the preset \(preset.name) has the questions after talks in it: they would be counted twice",
          "leave this item out, or write what talks take without questions")
      }
    }
    // What holds for all talks is said once.
    var isSaid = false
    for (index, talk, preset) in talks where preset.isModerated && isModerated(talk) {
      let own = talk.moderation != TalkModerationChanges()
      if !own, isSaid { continue }
      if !own { isSaid = true }
      warn(
        .presetModerated, own ? .root.key("agenda").index(index).key("moderation") : .root.key("moderation"),
        "the preset \(preset.name) is of talks as they were moderated: signals and cuts would count twice",
        "leave the moderation out, or write what talks take undisturbed")
    }
  }

  private func isModerated(_ talk: Talk) -> Bool {
    let moderation = scenario.moderation(of: talk)
    return moderation.heeded > .never || moderation.cutOffAt != nil
  }

  private static func preset(_ takes: UncertainLength) -> Preset? {
    guard case .preset(let name, _) = takes else { return nil }
    return Presets.all.first { $0.name == name }
  }
}
