// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What a back-test says, in sentences that can be read aloud.
struct BacktestWords {
  private let backtest: Backtest

  init(_ backtest: Backtest) { self.backtest = backtest }

  private var noun: String { backtest.itemNoun }
  private var items: ForecastScores? { backtest.items.models.first }

  /// `394 talks of 15–50 minutes in 28 sessions, forecast in 10 parts, each from the others`.
  var subject: String {
    let forecast = Self.material(backtest.forecast)
    let how: String
    switch backtest.split {
    case .folds(let count, by: .session):
      how = "shared out by session in \(count) parts, each forecast from the others"
    case .folds(let count, by: .item):
      how = "shared out one by one in \(count) parts, each forecast from the others"
    case .apart: how = "forecast from \(Self.material(backtest.learnt))"
    }
    return "\(forecast), \(how)\(cut)"
  }

  private static func material(_ material: Backtest.Material) -> String {
    let (low, high) = (material.allotments.lowerBound.seconds, material.allotments.upperBound.seconds)
    let lengths =
      LengthWords.exact(low) == LengthWords.exact(high)
      ? LengthWords.exact(high) : "\(LengthWords.cell(low))–\(LengthWords.exact(high))"
    return "\(CountWords.of(material.items, material.areTalks ? "talk" : "item")) of \(lengths) in "
      + CountWords.of(material.sessions, "session")
  }

  private var cut: String {
    let count = backtest.forecast.cutOff
    guard count > 0 else { return "" }
    return ". \(NumberWords.grouped(count)) \(count == 1 ? "was" : "were") cut off"
  }

  /// `Forecasts of 394 talks from other sessions came true: 8-in-10 ranges held 80 of 100 (±3), they said 31 in 100 run over
  /// and 31 did (±5).`
  var verdict: String {
    guard let items else { return "Nothing was forecast." }
    let source: String
    switch backtest.split {
    case .folds(_, by: .session): source = "other sessions"
    case .folds(_, by: .item): source = backtest.forecast.sessions == 1 ? "the same session" : "other \(noun)"
    case .apart: source = "other recordings"
    }
    let what = "Forecasts of \(CountWords.of(items.count, String(noun.dropLast()))) from \(source)"
    switch items.verdict.cameTrue {
    case true?: return "\(what) came true: \(figures(items, noun))."
    case false?: return "\(what) did not come true: \(failures(items, noun))."
    case nil:
      return
        "\(what) are too few to say whether they come true (\(items.count) in \(CountWords.of(items.sessions, "session")); "
        + "\(BacktestVerdict.fewestSessions) sessions with \(BacktestVerdict.fewestItems) \(noun) would tell): "
        + "\(figures(items, noun))."
    }
  }

  /// What to make of it.
  var advice: [String] {
    var advice: [String] = []
    if case .folds(_, by: .item) = backtest.split {
      advice.append(
        "Items of a session resemble each other: forecasts of a session that nothing was learnt from would be worse.")
    }
    if let items, items.verdict.cameTrue == false {
      advice.append(remedy)
    }
    return advice
  }

  private var remedy: String {
    switch backtest.split {
    case .apart:
      "What was learnt from isn't like what was forecast: learn from recordings of the same place and of like lengths."
    case .folds:
      "These \(noun) aren't alike, or not moderated as the model has it: look at them by planned time (--planned) and by "
        + "event, or hold against other baselines (--baseline)."
    }
  }

  /// `8-in-10 ranges held 80 of 100 (±3), they said 31 in 100 run over and 31 did (±5)`.
  private func figures(_ scores: ForecastScores, _ noun: String) -> String { "\(range(scores)), \(over(scores))" }

  private func range(_ scores: ForecastScores) -> String {
    guard let range = scores.coverage.first(where: { $0.promised == 0.8 }) else { return "" }
    return "8-in-10 ranges held \(Self.of100(range.held.value)) of 100\(Self.error(range.held.standardError))"
  }

  private func over(_ scores: ForecastScores) -> String {
    let (said, came) = (Self.of100(scores.predictedOver), Self.of100(scores.observedOver))
    return "they said \(said) in 100 run over and \(came) did\(Self.error(scores.overError))"
  }

  /// Only what failed, and how.
  private func failures(_ scores: ForecastScores, _ noun: String) -> String {
    var parts: [String] = []
    let verdict = scores.verdict
    if verdict.rangeHolds == false { parts.append(range(scores) + ", not 80") }
    if verdict.overHolds == false { parts.append(over(scores)) }
    if verdict.isUniform == false {
      parts.append("where \(noun) came in their forecasts (PIT) isn't uniform: \(shape(scores))")
    }
    return parts.joined(separator: "; ")
  }

  /// Where there are too many or too few: `too many came early`.
  private func shape(_ scores: ForecastScores) -> String {
    let counts = scores.pit.counts
    let total = counts.reduce(0, +)
    let fifth = max(1, counts.count / 5)
    let (low, high) = (counts.prefix(fifth).reduce(0, +) / total, counts.suffix(fifth).reduce(0, +) / total)
    let expected = Double(fifth) / Double(counts.count)
    if low > expected, high > expected { return "too many at both ends: forecasts are too sure" }
    if low < expected, high < expected { return "too few at both ends: forecasts are too wide" }
    return low > high ? "too many were shorter than forecast" : "too many were longer than forecast"
  }

  private static func of100(_ share: Double) -> String { NumberWords.decimal(share * 100, 0) }

  private static func error(_ error: Double?) -> String {
    error.map { " (±\(NumberWords.decimal($0 * 100, 0)))" } ?? ""
  }

  /// What came of whole sessions, and how little so few of them say.
  func sessions(_ scores: ForecastScores) -> String {
    whole(
      "Forecasts of what all \(noun) of a session take together, for \(CountWords.of(scores.count, "session")),", scores
    )
  }

  /// The same of when they ended, on the clock.
  func ends(_ scores: ForecastScores) -> String {
    whole("Forecasts of when sessions end, for \(CountWords.of(scores.count, "session")) in their slots,", scores)
  }

  private func whole(_ what: String, _ scores: ForecastScores) -> String {
    let verdict =
      switch scores.verdict.cameTrue {
      case true?: "\(what) came true: \(figures(scores, "sessions"))."
      case false?: "\(what) did not come true: \(failures(scores, "sessions"))."
      case nil: "\(what) are too few to say whether they come true: \(figures(scores, "sessions"))."
      }
    return verdict + doubt(scores)
  }

  private func doubt(_ scores: ForecastScores) -> String {
    let range = 2 * (0.16 / Double(scores.count)).squareRoot()
    guard range > 0.05 else { return "" }
    let (low, high) = (max(0, 0.8 - range), min(1, 0.8 + range))
    return " So few sessions tell little: of \(scores.count), ranges that are right hold anything from "
      + "\(Self.of100(low)) to \(Self.of100(high)) of 100."
  }

  /// How to read the tables, and all it takes to repeat them.
  var legend: [String] {
    var first = "CRPS: how far off forecasts were, in percent of the planned time, the lower the better; above: the "
    first +=
      "\(items?.name ?? "first model")'s, pair by pair; log: the logarithmic score, merciless to what was ruled out; "
    first +=
      "50%, 80%, 95%: how many of 100 came within such ranges; over: said to run over, and came; PIT: the "
    first +=
      "p-value of where they came in their forecasts being uniform. ±: one standard error, of sums over sessions."
    let rule =
      "Came true: the 80% range and over hold within two standard errors (somewhat more where few sessions tell), and PIT p is 0.01 or more. Forecasts that "
      + "are right fail that in about one back-test in ten."
    var third = "Signal at \(signal) of the planned time"
    if !backtest.alike.isEmpty {
      let mean = backtest.alike.reduce(0, +) / Double(backtest.alike.count)
      third += "; \(noun) of a session alike by \(NumberWords.decimal(mean, 2))"
    }
    third += ", seed \(backtest.seed)"
    return [first, rule, third]
  }

  private var signal: String {
    let (low, high) = (backtest.signal.lowerBound, backtest.signal.upperBound)
    let percent = { (share: Double) in NumberWords.required(share) }
    return low == high ? percent(low) : "\(percent(low)) to \(percent(high))"
  }
}
