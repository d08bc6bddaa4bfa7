// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import PanelDesk
import PanelFitting
public import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios
import PanelStudies

extension FitSubject: ExpressibleByArgument {}
extension FitMethod.Intervals: ExpressibleByArgument {}
extension LengthTable.Unit: ExpressibleByArgument {}

/// `panelsim fit [SESSION|FILE…]`: how long things take, learnt from recorded sessions.
struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Learn from recorded sessions how long talks, questions and answers take.",
    discussion: """
      Fits the moderated talk and plain families of distributions, ranks them by AICc, gives each parameter's 95% range, \
      and writes the lines for a scenario. A talk that was cut off counts as at least that long (right-censored). Talks are \
      fitted as shares of their planned time, everything else in seconds.

        panelsim fit
        panelsim fit 'fosdem-2024/*' --planned 15m..50m
        panelsim fit talks.csv --map planned=planned_minutes,actual=actual_seconds
        panelsim fit --of questions --family lognormal
        panelsim fit --by speaker
        panelsim fit talks.csv --rounded 1m --svg talks.svg
        panelsim fit 'council/*' --into panel.yaml --dry-run
        panelsim fit 'council/*' --into panel.yaml

      --lengths takes a table of bare lengths instead: a column length, and cut_off if some were; or low and high, empty \
      where there is no bound; and count if a row stands for many.

        panelsim fit --lengths times.csv --unit m --family weibull --json
      """)

  @Argument(
    help:
      "What to learn from: files, or sessions of the archive, where * stands for anything. (default: the whole archive)"
  )
  var sources: [String] = []

  @Option(help: ArgumentHelp("A table of bare lengths, without sessions.", valueName: "file"))
  var lengths: String?

  @Option(
    help: ArgumentHelp(
      "The unit of its bare numbers: \(LengthTable.Unit.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "unit"))
  var unit: LengthTable.Unit?

  @Option(
    help: ArgumentHelp(
      "What to fit the lengths of: \(FitSubject.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "what"
    ))
  var of = FitSubject.talks

  @Flag(help: "Fit talks' lengths in seconds rather than shares of their planned time.")
  var inSeconds = false

  @OptionGroup
  var planned: PlannedOption

  @OptionGroup
  var family: FamilyOptions

  @Option(
    help: ArgumentHelp("What lengths were rounded to, such as 1m.", valueName: "length"))
  var rounded: String?

  @Option(help: ArgumentHelp("Fit groups too: by speaker, room, track or allotment.", valueName: "group"))
  var by: SessionAnalysis.Grouping?

  @OptionGroup
  var errors: ErrorOptions

  @OptionGroup
  var format: FormatOptions

  @Option(help: ArgumentHelp("Draw pictures into this file, as SVG, too.", valueName: "file"))
  var svg: String?

  @OptionGroup
  var reading: ReadingOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  @OptionGroup
  var into: IntoOptions

  func validate() throws {
    if into.file != nil { try validateInto() }
    if by == .role {
      throw ValidationError("--by role: talks have no role; group by speaker, room, track or allotment.")
    }
    if lengths == nil, unit != nil { throw ValidationError("--unit says what the numbers of --lengths count.") }
    if lengths != nil {
      guard sources.isEmpty else { throw ValidationError("--lengths stands for itself; leave out \(sources[0]).") }
      guard by == nil else { throw ValidationError("--by: bare lengths belong to no group.") }
      guard of == .talks, !inSeconds else {
        throw ValidationError("--lengths says itself what it holds; leave out --of and --in-seconds.")
      }
      guard family.signal == nil, reading.map.isEmpty else {
        throw ValidationError("--lengths knows neither --signal nor --map; its columns are length, or low and high.")
      }
      guard planned.planned == nil else { throw ValidationError("--planned: bare lengths have no planned time.") }
    }
    if inSeconds, of != .talks { throw ValidationError("--in-seconds: \(of.rawValue) are in seconds anyway.") }
    if by == .allotment, of != .talks { throw ValidationError("--by allotment: \(of.rawValue) have no planned time.") }
  }

  func run() async throws {
    if let file = into.file { return try await write(into: file) }
    let output = try Output(look, format, svg: svg)
    let sample = try await sample()
    let study = FitStudy(
      try family.choices(for: sample.scale, bareUnit: unit?.seconds ?? 1), signal: family.fitSignal,
      method: errors.method(for: sample.counts.all))
    let learnt = try await Desk.fit(sample, study, by: by)
    // The observed distribution counts where it is all that was wanted.
    guard
      learnt.fits.contains(where: { $0.learnt.criteria != nil }) || (!learnt.fits.isEmpty && learnt.tried.count == 1)
    else { throw Failure(status: .badScenario, message: "panelsim: \(FitErrorWords.message(learnt.tried))") }
    try output.show(learnt)
  }

  private func sample() async throws -> FitSample {
    guard let lengths else {
      return try await Desk.sample(recordings(), of: of, inSeconds: inSeconds, rounded: grain())
    }
    let table = try Desk.lengths(lengths, unit: unit)
    return try FitSample(
      table, rounded: try rounded.map { try table.measure == .seconds ? length($0).seconds : number($0) })
  }

  private func recordings() async throws -> [Recording] {
    let recordings = try await reading.recordings(sources, in: archive)
    guard let range = planned.planned?.lengths else { return recordings }
    return recordings.map { $0.keeping(allotments: range) }
  }

  /// What lengths were rounded to.
  private func grain() throws -> Length? { try rounded.map { try length($0) } }

  private func length(_ text: String) throws -> Length {
    let length = try parsed("--rounded") { try Length(parsing: text) }
    guard length > .zero else {
      throw ValidationError("--rounded \(text): write what lengths were rounded to, such as 1m.")
    }
    return length
  }

  /// In the unit of a table that doesn't say which that is.
  private func number(_ text: String) throws -> Double {
    guard let number = PlainNumber.value(text), number > 0 else {
      throw ValidationError("--rounded \(text): the table's numbers have no unit, so write a number above 0.")
    }
    return number
  }

  /// A scenario's values are learnt all at once, each as it has to be.
  ///
  /// - Throws: `ValidationError` for what is about one of them, or about the report of a fit.
  private func validateInto() throws {
    let others: [(isGiven: Bool, option: String)] = [
      (lengths != nil, "--lengths"), (of != .talks, "--of"), (inSeconds, "--in-seconds"), (by != nil, "--by"),
      (!family.families.isEmpty, "--family"), (family.min != nil, "--min"), (family.max != nil, "--max"),
      (svg != nil, "--svg"), (format.json, "--json"), (format.csv, "--csv"),
    ]
    guard let other = others.first(where: \.isGiven) else { return }
    throw ValidationError("--into learns all that a scenario has, and reports what changed; leave out \(other.option).")
  }

  /// `panelsim fit --into SCENARIO`.
  private func write(into file: String) async throws {
    let output = try Output(look)
    let grain = try grain()
    let recordings = try await recordings()
    let pupil = try Desk.Pupil(file, isDryRun: into.dryRun)
    ScenarioInput.warn(of: pupil.decoded, file)
    let learnt = try await pupil.learn(
      from: recordings, chosenBy: sources, signal: family.signal?.shares, rounded: grain, seed: errors.seed)
    try output.show(LearntScenarioAnswer(learnt, file: file, isWritten: !into.dryRun))
  }
}

/// A scenario that what is learnt goes into.
struct IntoOptions: ParsableArguments {
  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      """
      Write what is learnt into this scenario, with its uncertainty: lengths of talks, moderation, handovers, questions, \
      answers, hands. Comments stay.
      """, valueName: "scenario"))
  var file: String?

  @Flag(help: "With --into: show the changes and write nothing.")
  var dryRun = false

  func validate() throws {
    if file == "-" { throw ValidationError("--into -: name the scenario's file; what is learnt is written over it.") }
    if dryRun, file == nil { throw ValidationError("--dry-run says what --into would change; there is no --into.") }
  }
}
