// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Estimation
import PanelDesk
import PanelFitting
public import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios
import PanelStudies

extension Backtest.Unit: ExpressibleByArgument {}

/// `panelsim backtest [SESSION|FILE…]`: whether forecasts would have come true.
struct BacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Say whether forecasts of recorded talks and sessions would have come true.",
    discussion: """
      Cross-validation: forecasts some recorded sessions from the others and scores the forecasts by what happened. It says \
      how far off they were (CRPS), how often their ranges held, and whether as many talks ran over as forecast. Beside the \
      moderated talk stand plain distributions, which know of no moderator.

        panelsim backtest
        panelsim backtest talks.csv --folds 5
        panelsim backtest talks.csv --train-planned 15m..30m --test-planned 50m
        panelsim backtest --train 'fosdem-2024/*' --test council
        panelsim backtest talks.csv --svg backtest.svg
        panelsim backtest --forecasts

      With --fold-by item, items are forecast from others of the same session, which they resemble. Forecasts of a new \
      session would be worse.

      --forecasts scores the forecasts that simulate --record has stored, once their recordings are in the archive: no \
      hindsight is in them. Documentation/Archive.md says which recording is a forecast's, and what no longer is a forecast.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, or sessions of the archive: a session's name, its event, or event/name; * stands for anything. (default: the archive)",
      valueName: "session|file"))
  var recordings: [String] = []

  @Option(help: ArgumentHelp("What to learn from; may be repeated.", valueName: "session|file"))
  var train: [String] = []

  @Option(help: ArgumentHelp("What to forecast from that; may be repeated.", valueName: "session|file"))
  var test: [String] = []

  @Option(help: "Only sessions of the archive with this tag; may be repeated.")
  var tag: [String] = []

  @OptionGroup
  var range: PlannedOption

  @Option(
    help: ArgumentHelp("Learn only from items with this planned time: 20m, or 15m..30m.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var trainPlanned: PlannedRange?

  @Option(
    help: ArgumentHelp("Forecast only items with this planned time.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var testPlanned: PlannedRange?

  @Option(help: "The number of folds; the sessions of each are forecast from those of the others. (default: 10)")
  var folds: Int?

  @Option(help: "What a fold takes whole: session, or item.")
  var foldBy = Backtest.Unit.session

  @Option(help: ArgumentHelp("What recorded lengths were rounded to, such as 1m.", valueName: "length"))
  var rounded: String?

  @Option(
    help: ArgumentHelp(
      "When the moderator signals, in percent of the planned time; 80%..110% fits it within this range. (default: 100%)",
      valueName: "share"),
    transform: SignalRange.init(parsing:))
  var signal: SignalRange?

  @Option(
    help: ArgumentHelp(
      "What forecasts are compared with; may be repeated: \(Baseline.allCases.map(\.rawValue).joined(separator: ", ")). (default: the first four)",
      valueName: "name"))
  var baseline: [Baseline] = []

  @Flag(
    name: [.customLong("forecasts"), .customLong("ledger")],
    help: "Score the forecasts that simulate --record has stored, of the sessions named or of all.")
  var scoresForecasts = false

  @OptionGroup
  var reading: ReadingOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var runOptions: RunOptions

  @OptionGroup
  var format: FormatOptions

  @Option(help: ArgumentHelp("Draw pictures into this file, as SVG, too.", valueName: "file"))
  var svg: String?

  @OptionGroup
  var look: DisplayOptions

  func validate() throws {
    guard train.isEmpty == test.isEmpty else {
      throw ValidationError(
        "--train and --test go together: the one says what to learn from, the other what to forecast.")
    }
    if !train.isEmpty, !recordings.isEmpty {
      throw ValidationError("“\(recordings[0])” is neither learnt from nor forecast; name it with --train or --test.")
    }
    guard (trainPlanned == nil) == (testPlanned == nil) || !train.isEmpty else {
      throw ValidationError("--train-planned and --test-planned go together.")
    }
    if isApart, folds != nil || foldBy == .item {
      throw ValidationError("There are no folds where some are forecast from others.")
    }
    if let folds, !(2...1000).contains(folds) {
      throw ValidationError("--folds is \(folds); it can be 2 to 1000.")
    }
    _ = try grain()
    if scoresForecasts, let option = beyondScoring {
      throw ValidationError("\(option) doesn't go with --forecasts, which were made before; name sessions, or --tag.")
    }
  }

  /// What is said of forecasts that would have to be made.
  private var beyondScoring: String? {
    let said = [
      ("--train", !train.isEmpty), ("--planned", range.planned != nil),
      ("--train-planned", trainPlanned != nil), ("--test-planned", testPlanned != nil), ("--folds", folds != nil),
      ("--fold-by", foldBy != .session), ("--rounded", rounded != nil), ("--signal", signal != nil),
      ("--baseline", !baseline.isEmpty), ("--svg", svg != nil), ("--csv", format.csv),
    ]
    return said.first { $0.1 }?.0
  }

  /// Whether what is learnt from is given apart from what is forecast.
  private var isApart: Bool { !train.isEmpty || trainPlanned != nil }

  private func grain() throws -> Length? {
    guard let rounded else { return nil }
    let grain = try parsed("--rounded") { try Length(parsing: rounded) }
    guard grain > .zero else { throw ValidationError("--rounded is \(rounded); it must be above zero.") }
    return grain
  }

  func run() async throws {
    let output = try Output(look, format, svg: svg)
    if scoresForecasts {
      let review = try await Desk.review(
        archive.open(for: .reading), sessions: SessionSelection(recordings, tags: tag))
      return try output.show(review)
    }
    try output.show(await result())
  }

  private func result() async throws -> Backtest {
    let study = BacktestStudy(
      BacktestOptions(
        folds: folds ?? 10, unit: foldBy, rounded: try grain(), signal: signal?.shares ?? 1...1,
        baselines: baseline.isEmpty ? BacktestOptions.usualBaselines : baseline.map(\.model),
        simulation: runOptions.options(TrialCount(BacktestOptions.usualTrials))))
    let known = try await read(train.isEmpty ? recordings : train)
    let asked = train.isEmpty ? known : try await read(test)
    return try await Desk.backtest(
      study, train: kept(known, trainPlanned), test: isApart ? kept(asked, testPlanned) : nil)
  }

  private func read(_ names: [String]) async throws -> [Recording] {
    kept(try await reading.recordings(names, tags: tag, in: archive), range.planned)
  }

  private func kept(_ recordings: [Recording], _ range: PlannedRange?) -> [Recording] {
    guard let range else { return recordings }
    return recordings.map { $0.keeping(allotments: range.lengths) }
  }
}

/// A plain way to forecast, as `--baseline` names it.
enum Baseline: String, CaseIterable, ExpressibleByArgument {
  case empirical, weibull, normal, lognormal, gamma, loglogistic

  var model: ForecastModel {
    switch self {
    case .empirical: .empirical
    case .weibull: .family(.weibull)
    case .normal: .family(.normal)
    case .lognormal: .family(.lognormal)
    case .gamma: .family(.gamma)
    case .loglogistic: .family(.loglogistic)
    }
  }
}
