// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Estimation
public import PanelModel
public import PanelRecordings
public import PanelScenarios
public import PanelStudies

/// What is learnt from recordings.
extension Desk {
  /// Bare lengths from a table.
  ///
  /// - Throws: ``DeskError/lengths(path:_:)``.
  public static func lengths(_ path: String, unit: LengthTable.Unit?) throws(DeskError) -> LengthTable {
    try DeskError.of({ .lengths(path: path, $0) }) { () throws(ImportError) in
      var bytes = try ByteSource(file: URL(filePath: path))
      return try LengthTable(&bytes, unit: unit)
    }
  }

  /// The lengths of something, as recordings tell them.
  ///
  /// - Throws: ``DeskError/nothingRecorded(_:)`` or ``DeskError/fitting(_:)``.
  public static func sample(
    _ recordings: [Recording], of subject: FitSubject, inSeconds: Bool, rounded grain: Length?
  ) async throws(DeskError) -> FitSample {
    let sample = try await value { () throws(DeskError) in
      try DeskError.of(DeskError.fitting) { () throws(FittingError) in
        try FitSample(LearningMaterial(recordings), of: subject, inSeconds: inSeconds, rounded: grain)
      }
    }
    guard sample.counts.all > 0 else { throw .nothingRecorded(subject) }
    return sample
  }

  /// Fits lengths with all that somebody chose. There may be no fit; then that is told in its place.
  ///
  /// - Throws: `FittingError`.
  public static func fit(
    _ sample: FitSample, _ study: FitStudy, by grouping: SessionAnalysis.Grouping?
  ) async throws(FittingError) -> LearntLengths {
    try await value { () throws(FittingError) in try study.run(sample, by: grouping) }
  }

  /// Whether forecasts of recordings would have come true.
  ///
  /// - Parameters:
  ///   - study: which models are compared, and how.
  ///   - train: the recordings that models are fitted to.
  ///   - test: what is forecast from `train`; `nil` to forecast each part of `train` from the others.
  /// - Throws: `BacktestError`.
  public static func backtest(
    _ study: BacktestStudy, train: [Recording], test: [Recording]?
  ) async throws(BacktestError) -> Backtest {
    try await value { () throws(BacktestError) in
      guard let test else { return try study.run(train) }
      return try study.run(train: train, test: test)
    }
  }

  /// A scenario's file that is to take what recordings teach.
  public struct Pupil: Sendable {
    /// The scenario as the file has it now.
    public let decoded: DecodedScenario
    private let path: String
    private let file: ScenarioFile
    /// `nil` where nothing is to be written.
    private let new: AtomicFile?

    /// More sessions are named by what they were chosen by.
    private static let mostNames = 100

    /// Reads the scenario, and with `isDryRun` never writes it.
    ///
    /// - Throws: ``DeskError`` where the file is no scenario, or can't be written.
    public init(_ path: String, isDryRun: Bool) throws(DeskError) {
      self.path = path
      // Whether it can be written is known before anything takes time.
      new =
        isDryRun
        ? nil
        : try DeskError.of(DeskError.file) { () throws(AtomicFileError) in
          try AtomicFile(path, replacing: true)
        }
      let file = try Self.file(path)
      self.file = file
      decoded = try DeskError.of(DeskError.scenario) { () throws(ScenarioFileError) in try file.decode() }
    }

    private static func file(_ path: String) throws(DeskError) -> ScenarioFile {
      try DeskError.of(DeskError.scenario) { () throws(ScenarioFileError) in try ScenarioFile(contentsOfFile: path) }
    }

    /// Learns, and writes the file.
    ///
    /// - Parameters:
    ///   - recordings: what is learnt from; sessions with neither turns nor items teach nothing.
    ///   - chosen: what the recordings were chosen by; nothing for the whole archive.
    ///   - signal: when the moderator signals, or between which shares that is to be found; `nil` for the scenario's own.
    ///   - rounded: what lengths were rounded to, such as a minute; `nil` where they are exact.
    ///   - seed: of the alternatives, which show what the recordings leave open.
    /// - Returns: what changed, or would.
    /// - Throws: ``DeskError`` where the file can't be written, or has been changed meanwhile.
    public func learn(
      from recordings: [Recording], chosenBy chosen: [String], signal: ClosedRange<Double>?, rounded: Length?,
      seed: UInt64
    ) async throws(DeskError) -> LearntScenario {
      try await value { () throws(DeskError) in
        let material = LearningMaterial(recordings)
        let study = ScenarioLearning(
          material, recordings: Self.names(material.sessions, chosen), date: Self.today, signal: signal,
          rounded: rounded, seed: seed)
        let learnt = study.learn(for: decoded.scenario)
        let edited =
          learnt.values.isEmpty
          ? file
          : try DeskError.of(DeskError.edit) { () throws(ScenarioEditError) in try file.editing(learnt.edits) }
        if let new, edited != file {
          guard try Self.file(path) == file else { throw .changedMeanwhile(path: path) }
          try DeskError.of(DeskError.file) { () throws(AtomicFileError) in
            try new.write(String(decoding: edited.bytes, as: UTF8.self))
          }
        }
        return learnt
      }
    }

    /// The sessions' names where they aren't too many, else what they were chosen by.
    private static func names(_ sessions: [RecordedSession], _ chosen: [String]) -> [String] {
      var names = sessions.map { session in
        session.event.map { "\($0)/\(session.id)" } ?? session.id
      }
      if names.count > mostNames || names.isEmpty { names = chosen.isEmpty ? ["the whole archive"] : chosen }
      // What a title can't be isn't a name.
      return names.map { name in
        let visible = name.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let text = String(String.UnicodeScalarView(visible.prefix(Scenario.Limits.titleLength)))
        return text.allSatisfy(\.isWhitespace) ? "?" : text
      }
    }

    /// Where this runs.
    private static var today: CivilDate {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      guard let date = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
        preconditionFailure("a day that no calendar has: \(parts)")
      }
      return date
    }
  }
}
