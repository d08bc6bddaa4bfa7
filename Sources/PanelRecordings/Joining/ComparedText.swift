// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A name or a title as people compare them: its letters and digits, whatever their case, their accents, and what stands
/// between them. `FOSDEM 2024` is `fosdem-2024`, and `Hörsaal 1` is `HORSAAL_1`.
package struct ComparedText: Hashable {
  package let letters: String

  /// `nil` where there is no letter and no digit.
  package init?(_ text: String?) {
    guard let text else { return nil }
    let folded = text.decomposedStringWithCompatibilityMapping.lowercased()
    let scalars = folded.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
      default: false
      }
    }
    letters = String(String.UnicodeScalarView(scalars))
    if letters.isEmpty { return nil }
  }
}
