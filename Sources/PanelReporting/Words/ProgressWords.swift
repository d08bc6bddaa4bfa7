// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a run is, in less than a line: `34% of 10,000,000 trials, about 5 s left`.
public struct ProgressWords: CustomStringConvertible, Sendable {
  public let description: String

  /// - Parameter seconds: how long it has run so far.
  public init(done: Int, of trials: Int, after seconds: Double) {
    let share = trials > 0 ? Double(done) / Double(trials) : 1
    // Rounded down: it's done only when it's done.
    var text = "\(NumberWords.decimal(share * 100, 0, .down))% of \(NumberWords.grouped(trials)) trials"
    if share > 0, share < 1 {
      let left = min(1e12, max(1, (seconds * (1 - share) / share).rounded(.up)))
      text += ", about " + (left < 120 ? "\(Int(left)) s" : "\(NumberWords.grouped(Int(left / 60))) min") + " left"
    }
    description = text
  }
}
