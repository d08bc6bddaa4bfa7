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
      Hides some recorded sessions, forecasts them from the others, and holds what came against it: how far off \
      forecasts were, how often their ranges held, and whether as many ran over as they said. The forecasts are those of a \
      moderated talk, beside plain ones that know of no moderator.

        panelsim backtest
        panelsim backtest talks.csv --folds 5
        panelsim backtest talks.csv --train-planned 15m..30m --test-planned 50m
        panelsim backtest --train 'fosdem-2024/*' --test council
        panelsim backtest talks.csv --svg backtest.svg
        panelsim backtest --ledger

      With --fold-by item the items of one session are forecast from each other. They resemble each other, so that \
      forecasts of another session would be worse than that looks.

      --ledger scores the forecasts that simulate --record has kept, once their recordings are in the archive: no hindsight \
      is in them. Documentation/Archive.md says which recording is a forecast's, and what no longer is a forecast.
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
    help: ArgumentHelp("Learn only from items that were given so much time: 20m, or 15m..30m.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var trainPlanned: PlannedRange?

  @Option(
    help: ArgumentHelp("Forecast only items that were given so much time.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var testPlanned: PlannedRange?

  @Option(help: "In how many parts sessions are shared out, each forecast from the others. (default: 10)")
  var folds: Int?

  @Option(help: "What stays whole in that: session, or item.")
  var foldBy = Backtest.Unit.session

  @Option(help: ArgumentHelp("What recorded lengths were rounded to, such as 1m.", valueName: "length"))
  var rounded: String?

  @Option(
    help: ArgumentHelp(
      "When the moderator signals: 100% of the planned time, or 80%..110% to find out. (default: 100%)",
      valueName: "share"),
    transform: SignalRange.init(parsing:))
  var signal: SignalRange?

  @Option(
    help: ArgumentHelp(
      "What to hold forecasts against; may be repeated: \(Baseline.allCases.map(\.rawValue).joined(separator: ", ")). (default: the first four)",
      valueName: "name"))
  var baseline: [Baseline] = []

  @Flag(help: "Score the forecasts that simulate --record has kept, of the sessions named or of all.")
  var ledger = false

  @OptionGroup
  var reading: ReadingOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var run: RunOptions

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
    if ledger, let option = beyondLedger {
      throw ValidationError("\(option) doesn't go with --ledger, whose forecasts are made; name sessions, or --tag.")
    }
  }

  /// What is said of forecasts that would have to be made.
  private var beyondLedger: String? {
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
    if ledger {
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
        simulation: run.options(TrialCount(BacktestOptions.usualTrials))))
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
