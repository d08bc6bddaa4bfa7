// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an organiser reads of a forecast: the verdict in words, the goals, the agenda by the clock, how the end is
/// spread, what moves it, and what it takes to repeat the run.
///
/// People read minutes and clock times, ranges that eight of ten sessions fall into, and chances as so many of ten, of
/// a hundred or of a thousand.
public struct ForecastAnswer: Answer {
  let scenario: Scenario
  let forecast: Forecast
  let clock: SlotClock

  /// The answer about a scenario, whose slot says what the clock shows, and its forecast.
  public init(_ scenario: Scenario, _ forecast: Forecast) {
    self.scenario = scenario
    self.forecast = forecast
    clock = SlotClock(slot: scenario.slot)
  }

  /// The verdict, goals, agenda, histogram of the end, drivers, remedies, and what it takes to repeat the run.
  public var document: Document {
    Document(
      [.paragraph(notice, .unsure)], header, VerdictSection(self).blocks, dataSentences.map { .paragraph($0) }, goals,
      [AgendaSection(self).block], [.histogram(end)], DriversSection(self).blocks, RemediesSection(self).blocks, footer)
  }

  /// One object, `panelsim-forecast/1`.
  public var json: String? { forecast.json }
  /// One row for each figure.
  public var csv: String? { ForecastCSV(forecast: forecast).text }

  /// The verdict alone, on one line, ended.
  public var verdictLine: String {
    ([notice].compactMap(\.self) + VerdictSection(self).session + dataSentences).joined(separator: " ") + "\n"
  }

  /// What is said first of an interrupted run.
  private var notice: String? {
    guard forecast.run.isPartial else { return nil }
    return "Interrupted: this forecast rests on the \(NumberWords.grouped(forecast.run.trials)) trials that were done."
  }

  private var end: EndHistogram {
    EndHistogram(ends: forecast.finishHistogram, onTime: forecast.onTime, slot: scenario.slot)
  }

  // MARK: Header

  private var header: [Block] {
    var blocks: [Block] = [.title(scenario.title)]
    if let event = scenario.event { blocks.append(.line(Text(SafeText.visible(event)))) }
    return blocks + [.paragraph(slot), .paragraph(OverrideWords.sentence(forecast.scenario.overrides), .unsure)]
  }

  /// `Thursday 16 February 2017, 11:45–13:00 (75 minutes, America/New_York)`.
  private var slot: String {
    let slot = scenario.slot
    let length = LengthWords.exact(slot.length.seconds)
    var text = slot.date.map { DateWords.long($0) + ", " } ?? ""
    guard slot.clock != nil else {
      return text + (text.isEmpty ? "A" : "a") + " slot of \(length); times count from its start, in hours and minutes"
    }
    let zone = slot.timeZone.map { ", " + SafeText.visible($0) } ?? ""
    text += "\(clock.words(0, slot.length.seconds)) (\(length)\(zone))"
    let changes = slot.clock?.changes.filter { $0.at.sinceStart < slot.length } ?? []
    for change in changes {
      let shift = LengthWords.sentence(change.shift.seconds.magnitude)
      text += "; the clocks go \(change.shift < .zero ? "back" : "forward") by \(shift) during it"
      if change.shift < .zero { text += ", and * marks what they show for the second time" }
    }
    return text
  }

  // MARK: Goals

  var goals: [Block] {
    let words = GoalWords(scenario)
    return .table(
      "Goals", forecast.goals, least: 17, { $0.signed(words.goal($0.goal.name)) },
      [
        .right("wanted", 1) { NumberWords.required($0.goal.required.probability) },
        .right("reached", 2) { $0.achieved.map(NumberWords.finePercent) ?? "–" },
        .note(0) { $0.achieved.flatMap(NumberWords.interval) },
        .right("left open", 3) { $0.achieved?.dataInterval.map(DataWords.percent) }.ifAny,
        .left("", 4) { Text($0.verdict, $0.role) },
      ])
  }

  // MARK: Footer

  /// All it takes to repeat the run, and what the figures in brackets are.
  private var footer: [Block] {
    var legend = "Minutes; 8 in 10: the range of 8 of 10 sessions; in brackets: 95% confidence"
    if let learning = forecast.learning.value ?? nil {
      legend +=
        " as to the trials; left open: 95% as to what was learnt, from \(NumberWords.grouped(learning.alternatives))"
      legend += " alternatives of \(NumberWords.grouped(learning.trials)) trials"
    }
    let presets = PresetWords.names(in: scenario)
    let learnt = "Learnt from the sessions of others: \(CountWords.list(presets)) (panelsim presets explains)."
    return [
      .paragraph(legend + ".", .faint), .paragraph(presets.isEmpty ? nil : learnt, .faint),
      .paragraph(PrecisionWords.text(forecast.run)), .paragraph(RunWords.line(forecast.run), .faint),
    ]
  }
}

extension GoalForecast {
  /// As whoever trusts the data may take it.
  fileprivate var role: Text.Role { metWhateverTheData.role }

  /// With a sign before it.
  fileprivate func signed(_ words: String) -> Text { Text(metWhateverTheData.sign + words, role) }

  fileprivate var verdict: String {
    switch met {
    case .yes where metWhateverTheData != .yes: "met, if learnt right"
    case .no where metWhateverTheData != .no: "missed, if learnt right"
    case .yes: "met"
    case .no: "missed"
    case .undecided: achieved == nil ? "nothing to measure" : "too close to call"
    }
  }
}

extension GoalForecast.Verdict {
  var role: Text.Role {
    switch self {
    case .yes: .good
    case .no: .bad
    case .undecided: .unsure
    }
  }

  /// With a space after it.
  var sign: String {
    switch self {
    case .yes: "✓ "
    case .no: "✗ "
    case .undecided: "? "
    }
  }
}

extension ForecastAnswer {
  /// Which of a forecast's two errors is the greater: what more trials would cure, or what more recordings would. One
  /// sentence or two, about the chance to be done in time; nothing where nothing was learnt.
  var dataSentences: [String] {
    let onTime = forecast.onTime
    guard let learning = forecast.learning.value ?? nil, let open = onTime.dataInterval else { return [] }
    let sessions = DataWords.sessions(learning)
    let byChance = onTime.interval?.width ?? 1
    let done = "such sessions are done \(clock.byTheEnd)"
    // Less isn't seen in whole percentages.
    guard open.width >= 0.005 || open.width >= byChance else {
      return ["What \(sessions) leave\(learning.sessions == 1 ? "s" : "") open hardly matters here."]
    }
    let tell = learning.sessions == 1 ? "tells" : "tell"
    let left = "\(DataWords.frequencies(open)) \(done), as far as \(sessions) \(tell)"
    if open.width >= 2 * byChance {
      let trials = open.width >= 5 * byChance ? "nothing" : "little"
      return ["More recordings would tell more: \(left). More trials would change \(trials)."]
    }
    let trials = onTime.interval.map { "the trials alone leave \(DataWords.frequencies($0)) open" }
    let also = trials.map { "; \($0)" } ?? ""
    return 2 * open.width <= byChance
      ? ["More trials would tell more: \(left)\(also)."]
      : ["More recordings and more trials would both tell more: \(left)\(also)."]
  }
}
