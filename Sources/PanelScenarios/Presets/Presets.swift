// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// The lengths that come with panelsim, learnt from recordings of others. `Scripts/presets` learns them anew and holds them
/// against what stands here.
public enum Presets {
  /// Every preset, in the order in which they are listed to people.
  public static let all = [Preset.conferenceTalk, .councilSpeech, .councilHandover, .debateTurn]

  /// The preset of a name.
  ///
  /// - Throws: ``PresetError`` with the names there are.
  public static func named(_ name: String) throws(PresetError) -> Preset {
    if let preset = all.first(where: { $0.name == name }) { return preset }
    let names = all.map(\.name)
    // The comparison is of words joined by underscores.
    let nearest = Suggestion.nearest(to: name, among: names.map { $0.replacing("-", with: "_") })
    throw PresetError(name: name, known: names, nearest: nearest.map { $0.replacing("_", with: "-") })
  }

  static func list(_ presets: [Preset]) -> String { presets.map(\.name).joined(separator: ", ") }
}

/// There is no preset of a name.
public struct PresetError: Error, Hashable, Sendable {
  /// The name that was asked for, as it was given.
  public let name: String
  /// The names of all presets.
  public let known: [String]
  /// The one that is most like it.
  public let nearest: String?
}

extension PresetError: CustomStringConvertible {
  /// The name, those that there are, and the nearest of them, in a sentence.
  public var description: String {
    "there is no preset “\(QuotedInput.of(name))”; the presets are \(known.joined(separator: ", "))"
      + (nearest.map { "; did you mean \($0)?" } ?? "")
  }
}
