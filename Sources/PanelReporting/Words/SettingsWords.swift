// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What took the place of a file's values.
enum SettingsWords {
  /// `With talks.alike=0.3 instead of what the file says.`, as `paragraph` wraps it; nothing where nothing did.
  static func lines(_ scenario: ScenarioIdentity, _ paragraph: (String, Style.Role) -> [StyledLine]) -> [StyledLine] {
    guard !scenario.settings.isEmpty else { return [] }
    let settings = scenario.settings.map(SafeText.visible).joined(separator: ", ")
    return paragraph("With \(settings) instead of what the file says.", .unsure)
  }
}
