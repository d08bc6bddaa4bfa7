// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What a command on the archive has done, in a line.
public enum SessionWords {
  /// `Tagged 3 sessions: plenary; no longer: new`.
  public static func tagged(_ count: Int, adding added: [String], removing removed: [String]) -> String {
    let names = [added, removed].map { $0.map(SafeText.visible).joined(separator: ", ") }
    let parts = [added.isEmpty ? nil : names[0], removed.isEmpty ? nil : "no longer \(names[1])"].compactMap(\.self)
    return "\(CountWords.of(count, "session")): \(parts.joined(separator: "; "))\n"
  }

  /// What became of a person.
  public static func forgotten(_ name: String, _ forgotten: ForgottenSpeaker) -> String {
    var parts: [String] = []
    if forgotten.turns > 0 { parts.append("\(CountWords.of(forgotten.turns, "turn")), now nobody's") }
    if forgotten.plannedItems > 0 { parts.append(CountWords.of(forgotten.plannedItems, "planned item")) }
    if forgotten.mentions > 0 {
      parts.append(CountWords.of(forgotten.mentions, "title or other text", plural: "titles or other texts"))
    }
    let places = parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    var found = CountWords.of(forgotten.sessions, "session")
    if forgotten.forecasts > 0 { found += " and \(CountWords.of(forgotten.forecasts, "forecast"))" }
    return "Forgot \(SafeText.visible(name)) in \(found)\(places).\n"
  }

  /// How many sessions went.
  public static func forgotten(_ sessions: Int) -> String { "Forgot \(CountWords.of(sessions, "session")).\n" }

  /// How many forecasts went.
  public static func forgotten(forecasts: Int) -> String { "Forgot \(CountWords.of(forecasts, "forecast")).\n" }

  /// That all is well.
  public static func checked(_ sessions: Int, forecasts: Int = 0) -> String {
    var counts = CountWords.of(sessions, "session")
    if forecasts > 0 { counts += " and \(CountWords.of(forecasts, "forecast"))" }
    return "\(counts), \(sessions + forecasts == 1 ? "" : "all of them ")as written; the archive is whole.\n"
  }
}
