// SPDX-License-Identifier: GPL-3.0-or-later

/// Two chances side by side, as so many of the same hundred or thousand sessions.
enum PairedFrequency {
  /// `91 of 100 sessions` and `60`, or `all` and `60 of 100`: the smaller of the two denominators that shows how they differ, and that neither
  /// never nor always are mistaken by; `nil` where not even a thousand do.
  static func words(_ first: Double, _ second: Double) -> (first: String, second: String)? {
    for denominator in [100.0, 1000.0] {
      let counts = [first, second].map { ($0 * denominator).rounded() }
      let isHonest = zip([first, second], counts).allSatisfy { chance, count in
        (count > 0 || chance == 0) && (count < denominator || chance == 1)
      }
      guard isHonest, counts[0] != counts[1] else { continue }
      let sessions = NumberWords.grouped(Int(denominator))
      let texts = zip([first, second], counts).map { chance, count in
        chance == 0 ? "none" : chance == 1 ? "all" : NumberWords.grouped(Int(count))
      }
      if first == 0 || first == 1 {
        return (texts[0], second == 0 || second == 1 ? texts[1] : "\(texts[1]) of \(sessions)")
      }
      return ("\(texts[0]) of \(sessions) sessions", texts[1])
    }
    return nil
  }
}
