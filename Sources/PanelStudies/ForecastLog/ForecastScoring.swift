// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Holds a stored forecast against the recording of its session.
struct ForecastScoring {
  let forecast: StoredForecast
  let recording: Recording

  /// `nil` where nothing can be compared.
  var scored: ScoredForecast? {
    let pairs = ItemPairing.pairs(forecast.segments, recorded)
    let items = zip(forecast.segments, pairs).map { segment, pair in pair.flatMap { item(segment, $0) } }
    let missing = zip(forecast.segments, items).compactMap { $1 == nil ? $0 : nil }
    let end = end
    guard end != nil || missing.count < forecast.segments.count else { return nil }
    return ScoredForecast(
      forecast: forecast, session: recording.session, end: end, items: items.compactMap(\.self), missing: missing)
  }

  /// Without a schedule, what follows from turns is no item.
  private var recorded: [RecordedItem] {
    recording.schedule == nil && !recording.turns.isEmpty ? [] : recording.items
  }

  private func item(_ segment: StoredSegment, _ pair: (item: Int, foundBy: ScoredItem.Finding)) -> ScoredItem? {
    let item = recorded[pair.item]
    guard let took = item.took, let value = ScoredValue(came: took.seconds, of: segment.duration) else { return nil }
    let over = segment.kind == .questions ? nil : took > segment.planned + .tolerance
    return ScoredItem(
      segment: segment, title: item.planned.title, foundBy: pair.foundBy, value: value, ranOver: over,
      scheduleError: abs(took.seconds - segment.planned.seconds))
  }

  private var end: ScoredEnd? {
    guard let last = AnalysedSession(recording).end else { return nil }
    var came = last - (recording.slotStart?.sinceStart.seconds ?? 0)
    if recording.slotStart != nil, let began = recording.session.start, let forecast = forecast.session.start {
      // The slot was to begin at another time than the one that was forecast; within half a day of it.
      let minutes = began.minutesAfterMidnight - forecast.minutesAfterMidnight
      came += Double((minutes + 2160) % 1440 - 720) * 60
    }
    guard let value = ScoredValue(came: came, of: forecast.end) else { return nil }
    return ScoredEnd(
      value: value, wasOnTime: came <= (forecast.slot + .tolerance).seconds,
      beginsWithRecording: recording.slotStart == nil, scheduleError: abs(came - forecast.slot.seconds))
  }
}

extension ScoredValue {
  /// `nil` where the forecast is no distribution.
  init?(came: Double, of grid: QuantileGrid) {
    guard let forecast = grid.distribution else { return nil }
    self.init(
      came: came, rankedProbability: RankedProbabilityScore.score(of: forecast, at: came),
      pit: ProbabilityTransform(of: came, in: forecast), p10: forecast.quantile(0.1), p50: forecast.quantile(0.5),
      p90: forecast.upperQuantile(0.1),
      isWithin: Self.ranges.map { promised in
        let edge = (1 - promised) / 2
        // Times that differ by the model's tolerance are the same.
        let (low, high) = (forecast.quantile(edge), forecast.upperQuantile(edge))
        return came >= low - Length.tolerance.seconds && came <= high + Length.tolerance.seconds
      })
  }
}
