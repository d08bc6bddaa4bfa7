// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios
import PanelStudies

/// Which families are fitted, and where the moderator signals.
struct FamilyOptions: ParsableArguments {
  @Option(
    name: .customLong("family"),
    help: ArgumentHelp(
      "Only this family; may be repeated: \(FitChoice.names.joined(separator: ", ")).", valueName: "name"))
  var families: [String] = []

  @Option(
    help: ArgumentHelp("The lower bound of beta and metalog, as a share, a length or a number.", valueName: "bound"))
  var min: String?

  @Option(help: ArgumentHelp("Their upper bound.", valueName: "bound"))
  var max: String?

  @Option(
    help: ArgumentHelp(
      "When the moderator signals, in percent of the planned time; 80%..110% fits it within this range. (default: 100%)",
      valueName: "share"),
    transform: SignalRange.init(parsing:))
  var signal: SignalRange?

  func validate() throws { _ = try choices() }

  /// Whatever is fitted, as far as that can be said before it is known what the numbers are.
  func choices() throws -> [FitChoice] { try choices(bounds: bounds(for: nil, bareUnit: 1), moderated: true) }

  /// - Parameter bareUnit: how many seconds a bare number counts, where lengths are in seconds.
  func choices(for scale: LearntLengths.Scale, bareUnit: Double) throws -> [FitChoice] {
    try choices(bounds: bounds(for: scale, bareUnit: bareUnit), moderated: scale == .shares)
  }

  private func choices(bounds: FitChoice.Bounds, moderated: Bool) throws -> [FitChoice] {
    let signal = fitSignal
    guard !families.isEmpty else { return FitChoice.usual(moderated: moderated) }
    return try families.map { text in
      do throws(FitChoiceError) {
        return try FitChoice(parsing: text, bounds: bounds, signal: signal)
      } catch {
        throw ValidationError("--family \(error).")
      }
    }
  }

  private func bounds(for scale: LearntLengths.Scale?, bareUnit: Double) throws -> FitChoice.Bounds {
    func value(_ text: String?, _ option: String) throws -> Double? {
      try text.map { try Bound(parsing: $0, option).value(option, for: scale, bareUnit: bareUnit) }
    }
    let bounds = FitChoice.Bounds(min: try value(min, "--min"), max: try value(max, "--max"))
    if scale != nil, let low = bounds.min, let high = bounds.max, low >= high {
      throw ValidationError("--min \(min ?? "") isn't below --max \(max ?? "").")
    }
    return bounds
  }

  var fitSignal: FitSignal {
    guard let shares = signal?.shares else { return .known(1) }
    return shares.lowerBound == shares.upperBound
      ? .known(shares.lowerBound) : .between(shares.lowerBound, shares.upperBound)
  }

  /// A percentage of a planned time.
  private struct Share {
    let value: Double

    init?(_ text: String) {
      guard text.hasSuffix("%"), let percent = PlainNumber.value(text.dropLast()), percent <= 1000 else { return nil }
      value = percent / 100
    }
  }

  /// `150%`, `30m`, or a bare number.
  private enum Bound {
    case share(Double)
    case length(Double)
    case number(Double)

    init(parsing text: String, _ option: String) throws {
      if let share = Share(text) {
        self = .share(share.value)
      } else if let number = PlainNumber.value(text) {
        self = .number(number)
      } else {
        self = .length(try parsed(option) { try Length(parsing: text).seconds })
      }
    }

    /// In the unit of what is fitted.
    func value(_ option: String, for scale: LearntLengths.Scale?, bareUnit: Double) throws -> Double {
      switch (self, scale) {
      case (.share(let value), .shares), (.share(let value), nil), (.length(let value), .seconds),
        (.length(let value), nil), (.number(let value), .numbers), (.number(let value), .shares),
        (.number(let value), nil):
        return value
      case (.number(let value), .seconds): return value * bareUnit
      case (.share, _):
        throw ValidationError("\(option) is a percentage, and lengths are fitted; write a length such as 30m.")
      case (.length, .shares):
        throw ValidationError(
          "\(option) is a length, and shares of the planned time are fitted; write one such as 150%.")
      case (.length, .numbers):
        throw ValidationError(
          "\(option) is a length, and the table's numbers have no unit; write a number, or say --unit.")
      }
    }
  }
}

/// How a fit is held against what it was fitted to.
struct ErrorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the parameters' 95% ranges are computed: \(FitMethod.Intervals.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "method"))
  var interval = FitMethod.Intervals.profile

  @Option(help: ArgumentHelp("How many samples the bootstrap draws, 20 to 100000.", valueName: "samples"))
  var bootstrap = 200

  @Option(
    help: ArgumentHelp(
      "How many samples the goodness-of-fit test draws, 20 to 100000; 0 for no test. (default: "
        + "\(Self.usualGoodness), and none for more than \(Self.mostChecked) lengths)",
      valueName: "samples"))
  var goodness: Int?

  @Option(help: "The seed of the random numbers, 0 to 18446744073709551615: the same seed gives the same samples.")
  var seed: UInt64 = 1

  private static let replicates = 20...100_000
  private static let usualGoodness = 99
  /// Of more lengths the check would take longer than all the rest.
  private static let mostChecked = 2000

  func validate() throws {
    guard Self.replicates.contains(bootstrap) else {
      throw ValidationError(
        "--bootstrap is \(bootstrap); it can be \(Self.replicates.lowerBound) to \(Self.replicates.upperBound).")
    }
    guard let goodness else { return }
    guard goodness == 0 || Self.replicates.contains(goodness) else {
      throw ValidationError(
        "--goodness is \(goodness); it can be 0, or \(Self.replicates.lowerBound) to \(Self.replicates.upperBound).")
    }
  }

  /// - Parameter count: of lengths.
  func method(for count: Double) -> FitMethod {
    let samples = goodness ?? (count <= Double(Self.mostChecked) ? Self.usualGoodness : 0)
    return FitMethod(
      intervals: interval, replicates: bootstrap, goodnessReplicates: samples == 0 ? nil : samples, seed: seed)
  }
}
