// SPDX-License-Identifier: GPL-3.0-or-later

/// How many million trials a second a program says it has done.
public struct TrialRate: Hashable, Sendable {
  public let millions: Double

  /// Finds it in what a program wrote: `"trials_per_second": 1234567` in JSON, or a number before `M trials/s`,
  /// `M rep/s`, `million trials a second` or `million a second`.
  ///
  /// - Throws: ``FormatError`` where there is none, or none above 0.
  public init(in text: String) throws(FormatError) {
    let json = /"trials_per_second"\s*:\s*([0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/
    let words = /([0-9]+(?:\.[0-9]+)?) (?:M|million) (?:(?:trials|rep)(?:\/s| a second)|a second)/
    let found: Double?
    if let match = text.firstMatch(of: json) {
      found = Double(match.1).map { $0 / 1e6 }
    } else {
      found = text.firstMatch(of: words).flatMap { Double($0.1) }
    }
    guard let found, found > 0, found.isFinite else {
      throw FormatError(
        description:
          "no rate of trials, such as “3.4 M trials/s”, in: \(text.split(separator: "\n").last ?? "(nothing)")")
    }
    millions = found
  }
}
