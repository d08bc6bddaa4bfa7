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
      "When the moderator signals, in percent of the planned time; 80%..110% has it fitted between these.",
      valueName: "share"))
  var signal = Self.usualSignal

  static let usualSignal = "100%"

  func validate() throws { _ = try choices(moderated: true) }

  /// - Parameter moderated: whether the lengths are shares of a planned time.
  func choices(moderated: Bool) throws -> [FitChoice] {
    let (bounds, signal) = (try bounds(), try fitSignal())
    guard !families.isEmpty else { return FitChoice.usual(moderated: moderated) }
    return try families.map { text in
      do throws(FitChoiceError) {
        return try FitChoice(parsing: text, bounds: bounds, signal: signal)
      } catch {
        throw ValidationError("--family \(error).")
      }
    }
  }

  private func bounds() throws -> FitChoice.Bounds {
    let bounds = FitChoice.Bounds(
      min: try min.map { try bound($0, "--min") }, max: try max.map { try bound($0, "--max") })
    if let low = bounds.min, let high = bounds.max, low >= high {
      throw ValidationError("--min \(min ?? "") isn't below --max \(max ?? "").")
    }
    return bounds
  }

  /// `150%`, `30m`, or a bare number.
  private func bound(_ text: String, _ option: String) throws -> Double {
    if let share = Share(text) { return share.value }
    if let number = Double(text), number.isFinite, number >= 0 { return number }
    do throws(WishError) {
      return try Length(parsing: text).seconds
    } catch {
      throw ValidationError("\(option) \(error)")
    }
  }

  func fitSignal() throws -> FitSignal {
    let parts = signal.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { Share(String($0)) }
    if parts.count == 1, let at = parts[0], at.value > 0 { return .known(at.value) }
    if parts.count == 2, let low = parts[0], let high = parts[1], low.value > 0, low.value < high.value {
      return .between(low.value, high.value)
    }
    throw ValidationError(
      "--signal is “\(signal)”; write a share of the planned time such as 100%, or a range such as 80%..110%.")
  }

  /// A percentage of a planned time.
  private struct Share {
    let value: Double

    init?(_ text: String) {
      guard text.hasSuffix("%"), let percent = Double(text.dropLast()), percent.isFinite, percent >= 0, percent <= 1000
      else { return nil }
      value = percent / 100
    }
  }
}

/// How a fit is held against what it was fitted to.
struct ErrorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ranges of parameters by: \(FitMethod.Intervals.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "method"))
  var interval = FitMethod.Intervals.profile

  @Option(help: ArgumentHelp("How many samples the bootstrap draws.", valueName: "samples"))
  var bootstrap = 200

  @Option(
    help: ArgumentHelp(
      "How many samples are drawn to say whether each family could have brought these lengths; 0 for none.",
      valueName: "samples"))
  var goodness = 99

  @Option(help: "Which luck: a number from 0 to 18446744073709551615.")
  var seed: UInt64 = 1

  private static let replicates = 20...100_000

  func validate() throws {
    guard Self.replicates.contains(bootstrap) else {
      throw ValidationError(
        "--bootstrap is \(bootstrap); it can be \(Self.replicates.lowerBound) to \(Self.replicates.upperBound).")
    }
    guard goodness == 0 || Self.replicates.contains(goodness) else {
      throw ValidationError(
        "--goodness is \(goodness); it can be 0, or \(Self.replicates.lowerBound) to \(Self.replicates.upperBound).")
    }
  }

  var method: FitMethod {
    FitMethod(
      intervals: interval, replicates: bootstrap, goodnessReplicates: goodness == 0 ? nil : goodness, seed: seed)
  }
}
