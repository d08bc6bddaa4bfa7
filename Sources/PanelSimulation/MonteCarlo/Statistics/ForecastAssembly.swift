// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Makes a forecast of what the threads have counted and summed.
struct ForecastAssembly {
  let program: ColumnProgram
  let counts: SessionCounts
  let sketches: SessionSketches
  let sums: SessionSums
  /// Whether segments were noted.
  let hasSegments: Bool
  /// Whether grids of quantiles are given.
  let givesGrids: Bool
  private let levels = LevelPlacesByCount()

  init(
    program: ColumnProgram, counts: SessionCounts, sketches: SessionSketches, sums: SessionSums, hasSegments: Bool,
    givesGrids: Bool
  ) {
    self.program = program
    self.counts = counts
    self.sketches = sketches
    self.sums = sums
    self.hasSegments = hasSegments
    self.givesGrids = givesGrids
  }

  func forecast(identity: ScenarioIdentity, run: Run) -> Forecast {
    let onTime = chance(counts.onTime)
    let questions = questions
    var forecast = Forecast(
      scenario: identity, slot: program.slot, run: run, onTime: onTime, hardStopped: chance(counts.stopped),
      lost: sums.lost.estimateOfMean(), finish: summary(sums.finish, sketches.finish),
      overrun: sums.overrun.estimateOfMean(),
      overrunIfLate: sums.overrunIfLate.count > 0 ? sums.overrunIfLate.estimateOfMean() : nil,
      questions: questions,
      goals: program.goals.map { goal in
        switch goal.name {
        case .onTime: GoalForecast(goal: goal, achieved: onTime)
        case .questionsAtLeast: GoalForecast(goal: goal, achieved: questions?.served)
        }
      },
      segments: hasSegments ? program.segments.indices.map(segment) : [], finishHistogram: finishHistogram)
    forecast.finishGrid = grid(sketches.finish)
    return forecast
  }

  private func grid(_ sketch: QuantileSketch) -> QuantileGrid? {
    guard givesGrids, sketch.count > 0 else { return nil }
    let step = Double(sketch.count) / Double(QuantileGrid.count)
    let ranks = (0..<QuantileGrid.count).map { place in
      min(sketch.count, max(1, Int(((Double(place) + 0.5) * step).rounded(.up))))
    }
    return QuantileGrid(sketch.values(ofRanks: ranks))
  }

  private func chance(_ successes: Int) -> Estimate {
    Proportion(successes: successes, trials: counts.trials).estimate
  }

  private var questions: QuestionsForecast? {
    guard let columns = program.questions else { return nil }
    return QuestionsForecast(
      lasting: summary(sums.questions, sketches.questions),
      asked: columns.asked.map { _ in sums.asked.estimateOfMean() },
      unasked: columns.unasked.map { _ in sums.unasked.estimateOfMean() }, served: chance(counts.served))
  }

  private func segment(_ index: Int) -> SegmentForecast {
    let segment = program.segments[index]
    let counts = counts.segments[index]
    let sums = sums.segments[index]
    let sketches = sketches.segments[index]
    var forecast = SegmentForecast(
      title: segment.title, kind: segment.kind, by: segment.by, planned: segment.planned,
      happens: chance(counts.happens), start: sketches.start.count > 0 ? summary(sums.start, sketches.start) : nil,
      duration: summary(sums.duration, sketches.duration),
      overPlanned: segment.kind == .questions ? nil : chance(counts.over), cut: chance(counts.cut),
      trimmed: chance(counts.trimmed))
    forecast.durationGrid = grid(sketches.duration)
    return forecast
  }

  private func summary(_ moments: Moments, _ sketch: QuantileSketch) -> Summary {
    Summary(
      mean: moments.estimateOfMean(), standardDeviation: moments.count > 1 ? moments.standardDeviation : nil,
      quantiles: levels[sketch.count].quantiles(of: sketch))
  }

  /// The ends in bins that the slot's end divides, at most about 240 of them between the 1st and the 999th of a thousand
  /// sessions. A bin's upper edge belongs to it, with the model's tolerance: who ends at the slot's end is on time.
  private var finishHistogram: Histogram {
    let count = sketches.finish.count
    let ends = sketches.finish.values(ofRanks: [max(1, count / 1000), max(1, count - count / 1000)])
    let widths: [Double] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400]
    let width = widths.first { (ends[1] - ends[0]) / $0 <= 240 } ?? max(86400, (ends[1] - ends[0]) / 240)
    let slot = program.slot.seconds
    let first = ((ends[0] - slot) / width).rounded(.down)
    let last = ((ends[1] - slot) / width).rounded(.down)
    let origin = slot + first * width
    let edge = origin + Length.tolerance.seconds
    let counts = sketches.finish.counts(origin: edge, width: width, bins: Int(last - first) + 1)
    return Histogram(
      origin: origin, binWidth: width, counts: counts.inside, below: counts.below, beyond: counts.beyond)
  }
}
