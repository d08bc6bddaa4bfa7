// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// What an option's text stands for.
///
/// - Throws: `ValidationError` where `body` throws, with the option's name where the error doesn't have it.
func parsed<Value>(_ option: String? = nil, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw ValidationError((option.map { $0 + " " } ?? "") + "\(error)")
  }
}

/// Which planned times are meant: `15m..30m`, both included, or one of them alone.
struct PlannedRange: Hashable, Sendable {
  let lengths: ClosedRange<Length>

  /// - Throws: `ValidationError` where it is no such range.
  init(parsing text: String) throws {
    lengths = try range(text, from: "shorter planned time") { part in
      do {
        return try Length(parsing: part)
      } catch {
        throw ValidationError("“\(text)” is no range of planned times: \(error). Write 15m..30m, or 20m.")
      }
    }
  }
}

/// What of the recordings is meant.
struct PlannedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only items with this planned time: 20m, or 15m..30m.", valueName: "range"),
    transform: PlannedRange.init(parsing:))
  var planned: PlannedRange?
}

/// When the moderator signals, in shares of the planned time: `90%`, or `80%..110%` where that is to be found.
struct SignalRange: Hashable, Sendable {
  let shares: ClosedRange<Double>

  /// - Throws: `ValidationError` where it is no such range.
  init(parsing text: String) throws {
    shares = try range(text, from: "earlier signal") { part in
      guard part.hasSuffix("%"), let percent = Double(part.dropLast()), (1...1000).contains(percent) else {
        throw ValidationError(
          "“\(text)” is no time of a signal: write 90%, or 80%..110% for somewhere between; it can be 1% to 1000%.")
      }
      return percent / 100
    }
  }
}

/// Two values with dots between them, or one that is both ends.
private func range<Value: Comparable>(
  _ text: String, from first: String, _ value: (String) throws -> Value
) throws -> ClosedRange<Value> {
  let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
  let ends = try parts.map { try value(String($0)) }
  guard let low = ends.first, let high = ends.last, low <= high else {
    throw ValidationError("“\(text)” begins above its end; write the \(first) first.")
  }
  return low...high
}

/// A number of digits with or without a point, and nothing else that `Double` would take.
enum PlainNumber {
  static func value(_ text: some StringProtocol) -> Double? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }
}
