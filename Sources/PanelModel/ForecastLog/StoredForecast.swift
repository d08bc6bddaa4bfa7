// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
internal import Stochastics

/// A forecast as it is stored until the session has taken place, with all that it takes to score it and to make it
/// again.
public struct StoredForecast: Hashable, Sendable {
  /// By which commands name it; `nil` before it is stored.
  public var number: Int?
  /// When it was made, to the second.
  public var madeAt: Date
  /// Which session it is of, as far as that was known when it was made.
  public var session: ForecastSession
  /// The scenario's text, digest, overrides and provenance.
  public var scenario: StoredScenario
  /// How it was simulated.
  public var run: StoredRun
  /// The length of the slot, L.
  public var slot: Length
  /// The chance that the agenda is done by the slot's end.
  public var onTime: Double
  /// When the session ends, in seconds after the slot's start.
  public var end: QuantileGrid
  /// One for each item of the agenda, and each repetition.
  public var segments: [StoredSegment]
  /// The whole forecast, as `simulate --json` writes it.
  public var json: String

  package init(
    number: Int? = nil, madeAt: Date, session: ForecastSession, scenario: StoredScenario, run: StoredRun, slot: Length,
    onTime: Double, end: QuantileGrid, segments: [StoredSegment], json: String
  ) {
    self.number = number
    self.madeAt = madeAt
    self.session = session
    self.scenario = scenario
    self.run = run
    self.slot = slot
    self.onTime = onTime
    self.end = end
    self.segments = segments
    self.json = json
  }

  /// What is to be stored of a forecast; `nil` where it has no quantiles to hold anything against.
  ///
  /// - Parameters:
  ///   - forecast: with its grids of quantiles: that of the end, and one for each segment.
  ///   - session: which session it is of, as far as that is known beforehand.
  ///   - scenario: the text and the digest of the file that it was made from, with overrides and provenance.
  ///   - json: the whole forecast, as `simulate --json` writes it.
  ///   - madeAt: when the forecast was made, which settles whether it came before the session.
  public init?(
    _ forecast: Forecast, of session: ForecastSession, scenario: StoredScenario, json: String, madeAt: Date
  ) {
    guard let end = forecast.finishGrid else { return nil }
    var segments: [StoredSegment] = []
    for segment in forecast.segments {
      guard let duration = segment.durationGrid else { return nil }
      segments.append(
        StoredSegment(
          title: segment.title, kind: segment.kind, by: segment.by, planned: segment.planned,
          happens: segment.happens.value, overPlanned: segment.overPlanned?.value, cut: segment.cut.value,
          trimmed: segment.trimmed.value, duration: duration))
    }
    let run = forecast.run
    self.init(
      madeAt: madeAt, session: session, scenario: scenario,
      run: StoredRun(version: run.version, engine: run.engine, trials: run.trials, seed: run.seed), slot: forecast.slot,
      onTime: forecast.onTime.value, end: end, segments: segments, json: json)
  }
}

/// The scenario that a forecast was made from.
public struct StoredScenario: Hashable, Sendable {
  /// The file's whole text.
  public var text: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// What took the place of the file's values, as `talks.alike=0.3`.
  public var overrides: [String]
  /// The recordings that its lengths were learnt from, as it names them; empty where it names none.
  public var learntFrom: [String]

  package init(text: String, sha256: String, overrides: [String] = [], learntFrom: [String] = []) {
    self.text = text
    self.sha256 = sha256
    self.overrides = overrides
    self.learntFrom = learntFrom
  }
}

/// How a stored forecast was made.
public struct StoredRun: Hashable, Sendable {
  /// panelsim's version.
  public var version: String
  /// The arithmetic of the kernel that drew the samples.
  public var engine: String
  /// How many trials it comes from.
  public var trials: Int
  /// The seed of all streams.
  public var seed: UInt64

  package init(version: String, engine: String, trials: Int, seed: UInt64) {
    self.version = version
    self.engine = engine
    self.trials = trials
    self.seed = seed
  }
}

/// What was forecast of an item of the agenda, or of one repetition of it.
public struct StoredSegment: Hashable, Sendable {
  /// The item's title, with a number where it is one of several repetitions.
  public var title: String
  /// Whether it is remarks, a talk or questions.
  public var kind: AgendaItem.Kind
  /// Who speaks; `nil` where the scenario names nobody.
  public var by: String?
  /// The planned time before any trimming; for questions their `at_least`.
  public var planned: Length
  /// The chance that it takes place.
  public var happens: Double
  /// The chance that it takes longer than planned; `nil` for questions.
  public var overPlanned: Double?
  /// The chance that it is cut off.
  public var cut: Double
  /// The chance that it is trimmed because the session is behind.
  public var trimmed: Double
  /// In seconds, over all trials; what doesn't happen takes 0.
  public var duration: QuantileGrid

  package init(
    title: String, kind: AgendaItem.Kind, by: String?, planned: Length, happens: Double, overPlanned: Double?,
    cut: Double, trimmed: Double, duration: QuantileGrid
  ) {
    self.title = title
    self.kind = kind
    self.by = by
    self.planned = planned
    self.happens = happens
    self.overPlanned = overPlanned
    self.cut = cut
    self.trimmed = trimmed
    self.duration = duration
  }
}
