// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Stochastics

/// The seed of a run, and what works on it.
struct RunOptions: ParsableArguments {
  @Option(help: "The seed of the random numbers, 0 to 18446744073709551615: the same seed gives the same trials.")
  var seed: UInt64 = 1

  @Option(help: "How many threads share the work. (default: one for each core)")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "The instruction set: portable, avx2 or avx512. (default: the fastest here)",
      valueName: "engine"),
    transform: RunOptions.engine)
  var engine = KernelLevel.best

  private static func engine(_ name: String) throws -> KernelLevel {
    guard let level = KernelLevel(rawValue: name), level.isAvailable else {
      let available = KernelLevel.available.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--engine is \(name); on this processor it can be \(available).")
    }
    return level
  }

  func validate() throws {
    let allowed = SimulationOptions.threadsAllowed
    if let threads, !allowed.contains(threads) {
      throw ValidationError("--threads is \(threads); it can be \(allowed.lowerBound) to \(allowed.upperBound).")
    }
  }

  /// - Parameter trials: in the allowed range.
  func options(_ trials: TrialCount) -> SimulationOptions {
    SimulationOptions(
      trials: trials.value, seed: seed, threads: threads ?? ForecastOptions.cores, kernels: engine)
  }

  /// - Parameter trials: in the allowed range.
  func forecast(_ trials: TrialCount?, precision: Precision?) -> ForecastOptions {
    ForecastOptions(
      trials: trials?.value, precision: precision, seed: seed, threads: threads ?? ForecastOptions.cores,
      kernels: engine)
  }
}

extension TrialCount {
  /// - Throws: `ValidationError` where it is no number of trials that can be run.
  func validate() throws {
    let allowed = SimulationOptions.trialsAllowed
    if !allowed.contains(value) {
      throw ValidationError("--trials is \(value); it can be \(allowed.lowerBound) to \(allowed.upperBound).")
    }
  }
}

/// How exactly chances are to be known.
struct PrecisionOption: ParsableArguments {
  @Option(
    name: .customLong("precision"),
    help: ArgumentHelp(
      "Add trials until every chance is known to ± this, such as 0.1%, but no more than --trials.",
      valueName: "half-width"
    ))
  var text: String?

  func validate() throws { _ = try precision() }

  func precision() throws -> Precision? {
    try text.map { text in try parsed("--precision") { try Precision(parsing: text) } }
  }
}

/// A number of trials as people type it: `1000000`, `1_000_000`, `1,000,000`, `1e6`, `2.5e6`, `10M`, `250k`.
struct TrialCount: ExpressibleByArgument {
  var value: Int

  init(_ value: Int) { self.value = value }

  init?(argument: String) {
    var text = argument.filter { $0 != "_" && $0 != "," }[...]
    var exponent = 0
    let suffixes: [Character: Int] = ["k": 3, "K": 3, "m": 6, "M": 6, "g": 9, "G": 9]
    if let zeros = text.last.flatMap({ suffixes[$0] }) {
      exponent = zeros
      text.removeLast()
    } else if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      var digits = text[text.index(after: mark)...]
      if digits.first == "+" { digits.removeFirst() }
      guard digits.count <= 2, let zeros = Self.number(digits) else { return nil }
      exponent = zeros
      text = text[..<mark]
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= exponent else { return nil }
    let zeros = String(repeating: "0", count: exponent - fraction.count)
    guard !whole.isEmpty, let value = Self.number((whole + fraction + zeros)[...]) else { return nil }
    self.value = value
  }

  /// Digits and nothing else, where `Int` would accept a sign.
  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
  }

  var defaultValueDescription: String { String(value) }
}
