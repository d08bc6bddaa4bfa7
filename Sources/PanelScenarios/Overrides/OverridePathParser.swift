// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Reads paths as messages name them: `agenda[2].takes`.
enum OverridePathParser {
  /// - Parameter text: the whole override, for messages.
  static func path(_ name: String, of text: String) throws(OverrideSyntaxError) -> ScenarioPath {
    guard !name.isEmpty else { throw OverrideSyntaxError(text, .noKey) }
    var path = ScenarioPath.root
    for part in name.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first?.trimmed, !key.isEmpty, !key.contains("]") else {
        throw OverrideSyntaxError(text, .badPath(name))
      }
      path = path.key(key)
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = number(piece.dropLast()) else {
          throw OverrideSyntaxError(text, .badPath(name))
        }
        path = path.index(index)
      }
    }
    guard path.steps.count <= Scenario.Limits.depth else { throw OverrideSyntaxError(text, .badPath(name)) }
    return path
  }

  /// Digits and nothing else, where `Int` would accept a sign.
  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
  }
}
