// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What became of stored forecasts: the verdict in words, each session's end and items against their forecasts, all of them
/// together, and what isn't scored and why.
extension ForecastVerification: Answer {
  /// The verdict, tables of ends, items and sums, and which forecasts wait or are left out.
  public var document: Document {
    let tables = VerificationTables(self)
    return Document(
      [.paragraph(verdict)], tables.ends, tables.items, tables.sums, waitingForecasts, reasonsLeftOut,
      scored.isEmpty ? [] : [.paragraph(footer, .faint)])
  }

  /// One object, `panelsim-ledger/1`.
  public var json: String? { VerificationJSON(review: self).value.document }

  /// Fewer sessions say nothing of how good forecasts are.
  static let fewest = 5
  /// Fewer values are too few for ten classes.
  static let fewestForPIT = 50
  /// More items than this are for programs.
  static let mostItems = 100

  private var verdict: String {
    let all = scored.count + waiting.count + leftOut.count
    guard all > 0 else { return "No forecasts are stored; panelsim simulate FILE --record stores one." }
    guard let sums = ends ?? items else {
      return "Of \(CountWords.of(all, "stored forecast")), none can be scored yet."
    }
    let noun = ends == nil ? "items" : "ends"
    let figures = VerificationFigures(sums)
    var sentences = [
      all == 1
        ? "The stored forecast can be scored."
        : "Of \(CountWords.of(all, "stored forecast")) \(NumberWords.grouped(scored.count)) can be scored.",
      "On average \(noun) were \(figures.off) minutes off their forecast; the schedule was \(figures.scheduleOff) off.",
    ]
    if let chance = ends?.chance {
      let expected = NumberWords.decimal(chance.said * Double(chance.count), 1)
      let came = Int((chance.came * Double(chance.count)).rounded())
      sentences.append(
        "Done on time: \(came) of \(chance.count), where the forecasts come to \(expected).")
    }
    if let range = sums.coverage.first(where: { $0.promised == 0.8 }) {
      let held = Int((range.held.value * Double(sums.count)).rounded())
      sentences.append("The ranges that hold 8 in 10 held \(held) of \(sums.count).")
    }
    if sums.sessions < Self.fewest { sentences.append("So few say little of how good the forecasts are.") }
    return sentences.joined(separator: " ")
  }

  private var waitingForecasts: [Block] {
    guard !waiting.isEmpty else { return [] }
    return [.paragraph("Waiting for a recording", .heading)] + waiting.map { .item(Text(VerificationWords.named($0))) }
  }

  /// Why, each reason once, with the forecasts that it is about.
  private var reasonsLeftOut: [Block] {
    LeftOutForecast.Reason.allCases.flatMap { reason -> [Block] in
      let left = leftOut.filter { $0.reason == reason }
      guard !left.isEmpty else { return [] }
      return [.paragraph("Left out: \(VerificationWords.reason(reason))", .heading)]
        + left.map { left in
          let sessions = left.sessions.map(SessionTitle.short)
          let shown = sessions.count > 5 ? sessions.prefix(4) + ["\(sessions.count - 4) others"] : sessions[...]
          return .item(Text("\(VerificationWords.named(left.forecast)): \(CountWords.list(Array(shown)))"))
        }
    }
  }

  private var footer: String {
    var parts = [
      "Minutes", "off: the continuous ranked probability score, how far a forecast was from what came",
      "PIT: where in its forecast it came, half below 50%", "±: one standard error",
    ]
    if scored.contains(where: { $0.end?.beginsWithRecording == true }) {
      parts.append("*: nothing tells when the slot began, so it is taken to begin with the recording")
    }
    if let items, items.count > Self.mostItems { parts.append("--json has each item") }
    return parts.joined(separator: "; ") + "."
  }
}

/// Figures of sums as people read them.
struct VerificationFigures {
  let sums: VerificationSums

  init(_ sums: VerificationSums) { self.sums = sums }

  var off: String { Self.minutes(sums.rankedProbability.value) }
  var scheduleOff: String { Self.minutes(sums.scheduleError.value) }

  static func minutes(_ seconds: Double) -> String { NumberWords.decimal(LengthWords.readable(seconds) / 60, 1) }

  /// `2.4 ± 0.3`, in minutes.
  static func minutes(_ mean: ClusteredMean) -> String {
    minutes(mean.value) + (mean.standardError.map { " ± " + minutes($0) } ?? "")
  }

  /// `78 ± 4%`.
  static func percent(_ mean: ClusteredMean) -> String { percent(mean.value, mean.standardError) }

  /// Where all are alike, they don't tell how far others would differ.
  static func percent(_ share: Double, _ error: Double?) -> String {
    let spread = error.flatMap { $0 > 1e-9 ? $0 : nil }
    return NumberWords.decimal(share * 100, 0) + (spread.map { " ± " + NumberWords.decimal($0 * 100, 0) } ?? "") + "%"
  }
}
