// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// What figure each key of the JSON is to hold, written down from what Documentation and comments say of the keys.
struct ExpectedJSON {
  private(set) var figures = PlacedFigures()

  mutating func forecast(_ forecast: Forecast) {
    figures.note("slot_seconds", forecast.slot.seconds)
    run("run", forecast.run)
    if let learning = forecast.learning.value ?? nil {
      figures.note("learnt_from.sessions", Double(learning.sessions))
      figures.note("learnt_from.alternatives", Double(learning.alternatives))
      figures.note("learnt_from.trials", Double(learning.trials))
    }
    estimate("on_time", forecast.onTime)
    estimate("hard_stopped", forecast.hardStopped)
    estimate("lost_seconds", forecast.lost)
    summary("finish_seconds", forecast.finish)
    estimate("overrun_seconds", forecast.overrun)
    estimate("overrun_if_late_seconds", forecast.overrunIfLate)
    summary("questions_seconds", forecast.questions?.lasting)
    estimate("questions_asked", forecast.questions?.asked)
    estimate("questions_unasked", forecast.questions?.unasked)
    estimate("questions_at_least", forecast.questions?.served)
    goals("goals", forecast.goals)
    for (place, driver) in forecast.drivers.all.enumerated() {
      estimate("drivers.\(place).share", driver.share)
      estimate("drivers.\(place).total", driver.total)
      estimate("drivers.\(place).late_share", driver.lateShare)
    }
    for (place, remedy) in forecast.remedies.all.enumerated() {
      figures.note("remedies.\(place).trials", Double(remedy.trials))
      difference("remedies.\(place).difference", remedy.difference)
    }
    for (place, segment) in forecast.segments.enumerated() { self.segment("segments.\(place)", segment) }
    let histogram = forecast.finishHistogram
    figures.note("finish_histogram.origin_seconds", histogram.origin)
    figures.note("finish_histogram.bin_width_seconds", histogram.binWidth)
    figures.note("finish_histogram.below", Double(histogram.below))
    figures.note("finish_histogram.beyond", Double(histogram.beyond))
    for (place, count) in histogram.counts.enumerated() {
      figures.note("finish_histogram.counts.\(place)", Double(count))
    }
  }

  private mutating func segment(_ place: String, _ segment: SegmentForecast) {
    figures.note("\(place).planned_seconds", segment.planned.seconds)
    estimate("\(place).happens", segment.happens)
    summary("\(place).start_seconds", segment.start)
    summary("\(place).duration_seconds", segment.duration)
    estimate("\(place).over_planned", segment.overPlanned)
    estimate("\(place).cut", segment.cut)
    estimate("\(place).trimmed", segment.trimmed)
  }

  mutating func note(_ place: String, _ number: Double) { figures.note(place, number) }

  mutating func goals(_ start: String, _ goals: [GoalForecast]) {
    for (place, goal) in goals.enumerated() {
      figures.note("\(start).\(place).required", goal.goal.required.probability)
      estimate("\(start).\(place).achieved", goal.achieved)
    }
  }

  mutating func run(_ place: String, _ run: Run) {
    figures.note("\(place).trials", Double(run.trials))
    figures.note("\(place).seed", Double(run.seed))
    figures.note("\(place).threads", Double(run.threads))
    figures.note("\(place).elapsed_seconds", run.elapsed.seconds)
    figures.note("\(place).trials_per_second", Double(run.trials) / run.elapsed.seconds)
  }

  /// What scenarios are compared by.
  mutating func outcome(_ place: String, _ forecast: Forecast) {
    figures.note("\(place).slot_seconds", forecast.slot.seconds)
    estimate("\(place).on_time", forecast.onTime)
    estimate("\(place).questions_at_least", forecast.questions?.served)
    summary("\(place).finish_seconds", forecast.finish)
    estimate("\(place).overrun_seconds", forecast.overrun)
    summary("\(place).questions_seconds", forecast.questions?.lasting)
    estimate("\(place).questions_asked", forecast.questions?.asked)
  }

  mutating func difference(_ place: String, _ difference: ForecastDifference) {
    estimate("\(place).on_time", difference.onTime)
    estimate("\(place).questions_at_least", difference.questionsServed)
    estimate("\(place).finish_seconds", difference.finish)
    estimate("\(place).overrun_seconds", difference.overrun)
    estimate("\(place).questions_seconds", difference.questions)
  }

  private mutating func estimate(_ place: String, _ estimate: Estimate?) {
    figures.note("\(place).estimate", estimate?.value)
    figures.note("\(place).standard_error", estimate?.standardError)
    figures.note("\(place).low", estimate?.interval?.low)
    figures.note("\(place).high", estimate?.interval?.high)
    figures.note("\(place).data_low", estimate?.dataInterval?.low)
    figures.note("\(place).data_high", estimate?.dataInterval?.high)
  }

  private mutating func summary(_ place: String, _ summary: Summary?) {
    guard let summary else { return }
    estimate("\(place).mean", summary.mean)
    figures.note("\(place).sd", summary.standardDeviation)
    for (name, quantile) in zip(["p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99"], summary.quantiles) {
      figures.note("\(place).\(name).estimate", quantile.value)
      figures.note("\(place).\(name).low", quantile.low)
      figures.note("\(place).\(name).high", quantile.high)
    }
  }
}

/// The same of the rows of a CSV file.
struct ExpectedCSV {
  static let columns: Set<String> = ["estimate", "standard_error", "low", "high", "data_low", "data_high"]

  private(set) var figures = PlacedFigures()

  mutating func forecast(_ forecast: Forecast) {
    let (title, run) = (forecast.scenario.title, "run|panelsim \(forecast.run.version) (\(forecast.run.engine))")
    exact("scenario|\(title)|slot", forecast.slot.seconds)
    exact("\(run)|trials", Double(forecast.run.trials))
    exact("\(run)|seed", Double(forecast.run.seed))
    exact("\(run)|threads", Double(forecast.run.threads))
    exact("\(run)|elapsed", forecast.run.elapsed.seconds)
    exact("\(run)|trials_per_second", Double(forecast.run.trials) / forecast.run.elapsed.seconds)
    exact("\(run)|partial", 0)
    if let learning = forecast.learning.value ?? nil {
      let place = "learnt_from|2026-11-25"
      exact("\(place)|sessions", Double(learning.sessions))
      exact("\(place)|alternatives", Double(learning.alternatives))
      exact("\(place)|trials", Double(learning.trials))
    }
    estimate("session|\(title)|on_time", forecast.onTime)
    estimate("session|\(title)|hard_stopped", forecast.hardStopped)
    estimate("session|\(title)|lost", forecast.lost)
    summary("session|\(title)|finish", forecast.finish)
    estimate("session|\(title)|overrun", forecast.overrun)
    estimate("session|\(title)|overrun_if_late", forecast.overrunIfLate)
    if let questions = forecast.questions {
      summary("questions|\(title)|lasting", questions.lasting)
      estimate("questions|\(title)|asked", questions.asked)
      estimate("questions|\(title)|unasked", questions.unasked)
      estimate("questions|\(title)|at_least", questions.served)
    }
    for goal in forecast.goals {
      let place = "goal|\(goal.goal.name == .onTime ? "on_time" : "questions_at_least")"
      exact("\(place)|required", goal.goal.required.probability)
      estimate("\(place)|achieved", goal.achieved)
      // Made-up figures are greater than any chance.
      exact("\(place)|met", 1)
    }
    for driver in forecast.drivers.all {
      estimate("driver|\(driver.title)|share", driver.share)
      estimate("driver|\(driver.title)|total", driver.total)
      estimate("driver|\(driver.title)|late_share", driver.lateShare)
    }
    for remedy in forecast.remedies.all {
      let place = "remedy|\(remedy.remedy.kind == .startOnTime ? "start_on_time" : "minute_less_each")"
      exact("\(place)|trials", Double(remedy.trials))
      difference(place, remedy.difference)
    }
    for segment in forecast.segments { self.segment(segment) }
    let histogram = forecast.finishHistogram
    exact("finish_histogram|bins|bin_width", histogram.binWidth)
    exact("finish_histogram|below|trials", Double(histogram.below))
    exact("finish_histogram|beyond|trials", Double(histogram.beyond))
    for (place, count) in histogram.counts.enumerated() {
      exact("finish_histogram|\(histogram.origin + Double(place) * histogram.binWidth)|trials", Double(count))
    }
  }

  private mutating func segment(_ segment: SegmentForecast) {
    let sections: [AgendaItem.Kind: String] = [.remarks: "remarks", .talk: "talk", .questions: "questions_item"]
    let place = "\(sections[segment.kind] ?? "")|\(segment.title)"
    exact("\(place)|planned", segment.planned.seconds)
    estimate("\(place)|happens", segment.happens)
    summary("\(place)|start", segment.start)
    summary("\(place)|duration", segment.duration)
    estimate("\(place)|over_planned", segment.overPlanned)
    estimate("\(place)|cut", segment.cut)
    estimate("\(place)|trimmed", segment.trimmed)
  }

  /// What scenarios are compared by, and the difference where there is one; without what data leave open.
  mutating func outcome(_ place: String, _ forecast: Forecast, _ difference: ForecastDifference?) {
    estimate("\(place)|on_time", forecast.onTime, ofTrials: true)
    estimate("\(place)|questions_at_least", forecast.questions?.served, ofTrials: true)
    estimate("\(place)|finish_mean", forecast.finish.mean, ofTrials: true)
    // In the order of the levels: 5, 10, 25, 50, 75, 90.
    quantile("\(place)|finish_p50", forecast.finish.quantiles[3])
    quantile("\(place)|finish_p90", forecast.finish.quantiles[5])
    estimate("\(place)|overrun", forecast.overrun, ofTrials: true)
    estimate("\(place)|questions_mean", forecast.questions?.lasting.mean, ofTrials: true)
    estimate("\(place)|questions_asked", forecast.questions?.asked, ofTrials: true)
    if let difference { self.difference(place, difference, ofTrials: true) }
  }

  private mutating func difference(_ place: String, _ difference: ForecastDifference, ofTrials: Bool = false) {
    estimate("\(place)|on_time_difference", difference.onTime, ofTrials: ofTrials)
    estimate("\(place)|questions_at_least_difference", difference.questionsServed, ofTrials: ofTrials)
    estimate("\(place)|finish_mean_difference", difference.finish, ofTrials: ofTrials)
    estimate("\(place)|overrun_difference", difference.overrun, ofTrials: ofTrials)
    estimate("\(place)|questions_mean_difference", difference.questions, ofTrials: ofTrials)
  }

  private mutating func exact(_ place: String, _ number: Double) { figures.note("\(place)|estimate", number) }

  private mutating func estimate(_ place: String, _ estimate: Estimate?, ofTrials: Bool = false) {
    figures.note("\(place)|estimate", estimate?.value)
    figures.note("\(place)|standard_error", estimate?.standardError)
    figures.note("\(place)|low", estimate?.interval?.low)
    figures.note("\(place)|high", estimate?.interval?.high)
    if ofTrials { return }
    figures.note("\(place)|data_low", estimate?.dataInterval?.low)
    figures.note("\(place)|data_high", estimate?.dataInterval?.high)
  }

  private mutating func summary(_ place: String, _ summary: Summary?) {
    guard let summary else { return }
    estimate("\(place)_mean", summary.mean)
    exact("\(place)_sd", summary.standardDeviation ?? .nan)
    for (name, quantile) in zip(["p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99"], summary.quantiles) {
      self.quantile("\(place)_\(name)", quantile)
    }
  }

  private mutating func quantile(_ place: String, _ quantile: QuantileEstimate) {
    figures.note("\(place)|estimate", quantile.value)
    figures.note("\(place)|low", quantile.low)
    figures.note("\(place)|high", quantile.high)
  }
}
