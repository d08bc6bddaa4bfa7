// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Estimation
import Foundation
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
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Learn from recorded sessions how long talks, questions and answers take.",
    discussion: """
      Fits the moderated talk and the plain families, says which tells best what was recorded and how well it is known, \
      and writes the lines for a scenario. Talks that were cut off count as at least that long. Talks are fitted in shares \
      of their planned time, everything else in seconds.

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
      "What its bare numbers count: \(LengthTable.Unit.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "unit"))
  var unit: LengthTable.Unit?

  @Option(
    help: ArgumentHelp(
      "What to learn the lengths of: \(FitSubject.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "what"
    ))
  var of = FitSubject.talks

  @Flag(help: "Fit talks' lengths in seconds rather than shares of their planned time.")
  var inSeconds = false

  @OptionGroup
  var planned: PlannedOption

  @OptionGroup
  var family: FamilyOptions

  @Option(
    help: ArgumentHelp("What lengths were rounded to, such as 1m: each lies within half of it.", valueName: "length"))
  var rounded: String?

  @Option(help: ArgumentHelp("Tell groups apart: speaker, room, track, allotment.", valueName: "group"))
  var by: SessionAnalysis.Grouping?

  @OptionGroup
  var errors: ErrorOptions

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var picture: PictureOptions

  @OptionGroup
  var reading: ReadingOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: LookOptions

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

  func run() throws {
    if let file = into.file { return try write(into: file) }
    let output = try Output(look, format, svg: picture.svg)
    let sample = try sample()
    let study = FitStudy(
      try family.choices(for: sample.scale, bareUnit: unit?.seconds ?? 1), signal: family.fitSignal,
      method: errors.method(for: sample.counts.all))
    let learnt = try fitted { () throws(FittingError) in try study.run(sample, by: by) }
    guard isFitted(learnt) else {
      throw Failure(status: .badScenario, message: "panelsim: \(RefusalWords.message(learnt.tried))")
    }
    try output.show(learnt)
  }

  private func sample() throws -> FitSample {
    if let lengths { return try sample(table: lengths) }
    let recordings = try recordings()
    let grain = try grain()
    let sample = try fitted { () throws(FittingError) in
      try FitSample(LearningMaterial(recordings), of: of, inSeconds: inSeconds, rounded: grain)
    }
    guard sample.counts.all > 0 else {
      throw Failure(
        status: .badScenario, message: "panelsim: nothing recorded tells how long \(of.rawValue) take: \(of.absence)")
    }
    return sample
  }

  func recordings() throws -> [Recording] {
    let recordings = try RecordingsInput(archive: archive, reading: reading).recordings(sources)
    guard let range = planned.planned?.lengths else { return recordings }
    return recordings.map { $0.keeping(allotments: range) }
  }

  /// What lengths were rounded to.
  func grain() throws -> Length? { try rounded.map { try length($0) } }

  private func sample(table path: String) throws -> FitSample {
    let table: LengthTable
    do throws(ImportError) {
      var bytes = try ByteSource(file: URL(filePath: path))
      table = try LengthTable(&bytes, unit: unit)
    } catch {
      let isThere = FileManager.default.isReadableFile(atPath: path)
      throw Failure(status: isThere ? .badScenario : .noInput, message: "panelsim: \(error)")
    }
    let grain = try rounded.map { try table.measure == .seconds ? length($0).seconds : number($0) }
    return try fitted { () throws(FittingError) in try FitSample(table, rounded: grain) }
  }

  private func length(_ text: String) throws -> Length {
    let length: Length
    do throws(WishError) {
      length = try Length(parsing: text)
    } catch {
      throw ValidationError("--rounded \(error)")
    }
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

  private func fitted<Result>(_ body: () throws(FittingError) -> Result) throws(Failure) -> Result {
    do throws(FittingError) {
      return try body()
    } catch {
      throw Failure(status: .badScenario, message: "panelsim: \(error)")
    }
  }

  /// Whether a family could be fitted, or the observed distribution is all that was wanted.
  private func isFitted(_ learnt: LearntLengths) -> Bool {
    learnt.fits.contains { $0.learnt.criteria != nil } || (!learnt.fits.isEmpty && learnt.tried.count == 1)
  }
}

extension FitSubject {
  /// Why recordings may tell nothing of it, and the remedy.
  fileprivate var absence: String {
    switch self {
    case .talks: "no item that was meant has both a planned time and a length; sessions show says what each has"
    case .questions, .answers:
      "no session says when the floor was opened, and who spoke then; say --questions-from and --moderator when it is read"
    case .handovers: "no two items of a plan follow each other with times that are known"
    case .gaps: "there are no turns whose beginnings and ends are known"
    case .turns: "there are no turns"
    }
  }
}
