// SPDX-License-Identifier: GPL-3.0-or-later

/// What took the place of a file's values.
enum SettingsWords {
  /// `With talks.alike=0.3 instead of what the file says.`, as `paragraph` wraps it; nothing where nothing did.
  static func lines(
    _ settings: [String], of file: String = "the file says", _ paragraph: (String, Style.Role) -> [StyledLine]
  ) -> [StyledLine] {
    guard !settings.isEmpty else { return [] }
    let settings = settings.map(SafeText.visible).joined(separator: ", ")
    return paragraph("With \(settings) instead of what \(file).", .unsure)
  }
}
