// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a run is, in less than a line: `34% of 10,000,000 trials, about 5 s left`.
public struct ProgressWords: CustomStringConvertible, Sendable {
  public let description: String

  /// - Parameters:
  ///   - seconds: how long it has run so far.
  ///   - width: the terminal's columns. The words leave the last one free, where a terminal may begin a new line.
  public init(done: Int, of trials: Int, after seconds: Double, width: Int = 80) {
    let share = trials > 0 ? Double(done) / Double(trials) : 1
    // Rounded down: it's done only when it's done.
    let percent = NumberWords.decimal(share * 100, 0, .down) + "%"
    let amount = "\(percent) of \(NumberWords.grouped(trials)) trials"
    var wordings = [amount, percent]
    if share > 0, share < 1 {
      let left = min(1e12, max(1, (seconds * (1 - share) / share).rounded(.up)))
      let rest = left < 120 ? "\(Int(left)) s left" : "\(NumberWords.grouped(Int(left / 60))) min left"
      wordings = ["\(amount), about \(rest)", "\(percent), about \(rest)", "\(percent), \(rest)", percent]
    }
    description = wordings.first { $0.count < width } ?? ""
  }
}
