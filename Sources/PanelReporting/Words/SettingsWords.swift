// SPDX-License-Identifier: GPL-3.0-or-later

/// What took the place of a file's values.
enum SettingsWords {
  /// `With talks.alike=0.3 instead of what the file says.`; `nil` where nothing did.
  static func sentence(_ settings: [String], of file: String = "the file says") -> String? {
    guard !settings.isEmpty else { return nil }
    return "With \(settings.map(SafeText.visible).joined(separator: ", ")) instead of what \(file)."
  }
}
