// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A forecast as one long, tidy table: a row for each figure, RFC 4180 with CRLF line ends and a heading.
///
/// The columns are section, title, figure, unit, estimate, standard_error, low, high, data_low, data_high. Text stands in the first four,
/// numbers in the others; what is unknown is empty. Units: `s` (seconds; times count from the slot's scheduled start),
/// `chance` (0 to 1), `share`, `count`, `per_s`, `yes_no` (1 or 0). Sections: `scenario`, `run`, `session`, `questions`
/// (all together), `goal`, `driver`, then `remarks`, `talk` and `questions_item` in the agenda's order, and
/// `finish_histogram`, whose titles are the bins' lower edges.
struct ForecastCSV {
  let forecast: Forecast

  static let heading = "section,title,figure,unit,estimate,standard_error,low,high,data_low,data_high"

  /// The whole file.
  var text: String {
    let rows = about + session + goals + drivers + remedies + forecast.segments.flatMap(Self.segment) + histogram
    return ([Self.heading] + rows.map(\.text)).map { $0 + "\r\n" }.joined()
  }

  private var about: [CSVRow] {
    let (scenario, run) = (forecast.scenario, forecast.run)
    let title = "panelsim \(run.version) (\(run.engine))"
    let hash = scenario.sha256.map { [CSVRow("scenario", "sha256 \($0)", "known", "yes_no", 1)] } ?? []
    let overrides = scenario.overrides.map { CSVRow("scenario", "set \($0)", "known", "yes_no", 1) }
    return [CSVRow("scenario", scenario.title, "slot", "s", forecast.slot.seconds)] + hash + overrides + [
      CSVRow("run", title, "trials", "count", Double(run.trials)),
      CSVRow("run", title, "seed", "count", exact: String(run.seed)),
      CSVRow("run", title, "threads", "count", Double(run.threads)),
      CSVRow("run", title, "elapsed", "s", run.elapsed.seconds),
      CSVRow("run", title, "trials_per_second", "per_s", run.trialsPerSecond),
      CSVRow("run", title, "partial", "yes_no", run.isPartial ? 1 : 0),
    ] + learning
  }

  private var learning: [CSVRow] {
    guard let learning = forecast.learning.value ?? nil else { return [] }
    let title = DateWords.short(learning.date)
    return [
      CSVRow("learnt_from", title, "sessions", "count", Double(learning.sessions)),
      CSVRow("learnt_from", title, "alternatives", "count", Double(learning.alternatives)),
      CSVRow("learnt_from", title, "trials", "count", Double(learning.trials)),
    ]
  }

  private var session: [CSVRow] {
    let title = forecast.scenario.title
    var rows = [
      CSVRow("session", title, "on_time", "chance", forecast.onTime),
      CSVRow("session", title, "hard_stopped", "chance", forecast.hardStopped),
      CSVRow("session", title, "lost", "s", forecast.lost),
    ]
    rows += CSVRow.summary("session", title, "finish", forecast.finish)
    rows.append(CSVRow("session", title, "overrun", "s", forecast.overrun))
    rows.append(CSVRow("session", title, "overrun_if_late", "s", forecast.overrunIfLate))
    guard let questions = forecast.questions else { return rows }
    rows += CSVRow.summary("questions", title, "lasting", questions.lasting)
    rows.append(CSVRow("questions", title, "asked", "count", questions.asked))
    rows.append(CSVRow("questions", title, "unasked", "count", questions.unasked))
    rows.append(CSVRow("questions", title, "at_least", "chance", questions.served))
    return rows
  }

  private var goals: [CSVRow] {
    forecast.goals.flatMap { goal in
      let name = goal.goal.name.rawValue
      let met: Double? = goal.met == .undecided ? nil : goal.met == .yes ? 1 : 0
      return [
        CSVRow("goal", name, "required", "chance", goal.goal.required.probability),
        CSVRow("goal", name, "achieved", "chance", goal.achieved),
        CSVRow("goal", name, "met", "yes_no", met),
      ]
    }
  }

  private var remedies: [CSVRow] {
    forecast.remedies.all.flatMap { remedy in
      let title = remedy.remedy.kind.rawValue
      return [
        CSVRow("remedy", title, "trials", "count", Double(remedy.trials)),
        CSVRow("remedy", title, "on_time_difference", "chance", remedy.difference.onTime),
        CSVRow("remedy", title, "questions_at_least_difference", "chance", remedy.difference.questionsServed),
        CSVRow("remedy", title, "finish_mean_difference", "s", remedy.difference.finish),
        CSVRow("remedy", title, "overrun_difference", "s", remedy.difference.overrun),
        CSVRow("remedy", title, "questions_mean_difference", "s", remedy.difference.questions),
      ]
    }
  }

  private var drivers: [CSVRow] {
    forecast.drivers.all.flatMap { driver in
      [
        CSVRow("driver", driver.title, "share", "share", driver.share),
        CSVRow("driver", driver.title, "total", "share", driver.total),
        CSVRow("driver", driver.title, "late_share", "share", driver.lateShare),
      ]
    }
  }

  private static func segment(_ segment: SegmentForecast) -> [CSVRow] {
    let section = segment.kind == .questions ? "questions_item" : segment.kind.rawValue
    let title = segment.title
    var rows = [
      CSVRow(section, title, "planned", "s", segment.planned.seconds),
      CSVRow(section, title, "happens", "chance", segment.happens),
    ]
    if let start = segment.start { rows += CSVRow.summary(section, title, "start", start) }
    rows += CSVRow.summary(section, title, "duration", segment.duration)
    return rows + [
      CSVRow(section, title, "over_planned", "chance", segment.overPlanned),
      CSVRow(section, title, "cut", "chance", segment.cut),
      CSVRow(section, title, "trimmed", "chance", segment.trimmed),
    ]
  }

  private var histogram: [CSVRow] {
    let histogram = forecast.finishHistogram
    let bins = histogram.counts.enumerated().map { index, count in
      let edge = histogram.origin + Double(index) * histogram.binWidth
      return CSVRow("finish_histogram", "\(edge)", "trials", "count", Double(count))
    }
    return [
      CSVRow("finish_histogram", "bins", "bin_width", "s", histogram.binWidth),
      CSVRow("finish_histogram", "below", "trials", "count", Double(histogram.below)),
    ] + bins + [CSVRow("finish_histogram", "beyond", "trials", "count", Double(histogram.beyond))]
  }
}
