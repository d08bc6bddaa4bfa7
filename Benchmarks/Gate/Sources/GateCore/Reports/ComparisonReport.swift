// SPDX-License-Identifier: GPL-3.0-or-later

/// All that a comparison has to tell.
public struct ComparisonReport: Hashable, Sendable {
  /// `nil` where the base has no benchmarks at all.
  public var base: BuildRecord?
  /// What the base is called.
  public var baseName: String
  public var head: BuildRecord
  public var machine: Machine
  public var counter: Counter
  public var results: [ComparedBenchmark]
  /// What the reader should know besides, a sentence each.
  public var notices: [String]

  /// By what instructions are counted.
  public enum Counter: Hashable, Sendable {
    case callgrind
    case perf
    /// By nothing; the text says why.
    case none(String)
  }

  public init(
    base: BuildRecord?, baseName: String, head: BuildRecord, machine: Machine, counter: Counter,
    results: [ComparedBenchmark], notices: [String] = []
  ) {
    self.base = base
    self.baseName = baseName
    self.head = head
    self.machine = machine
    self.counter = counter
    self.results = results
    self.notices = notices
  }

  public var status: GateStatus { GateStatus(results.map(\.verdict)) }

  /// The whole in a sentence: `1 slower, 30 same, 2 new`.
  public var summary: String {
    let counts = Verdict.gravestFirst.compactMap { verdict -> String? in
      let count = results.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    return counts.isEmpty ? "no benchmarks" : counts.joined(separator: ", ")
  }

  /// The gravest first, otherwise in their own order.
  var sortedResults: [ComparedBenchmark] {
    Verdict.gravestFirst.flatMap { verdict in results.filter { $0.verdict == verdict } }
  }

  /// What the figures rest on, a sentence each.
  var footnotes: [String] {
    var notes: [String] = []
    switch counter {
    case .callgrind: notes.append("Instructions: counted by callgrind, with the base counted twice for their noise.")
    case .perf:
      notes.append("Instructions: counted by the processor (perf), with the base counted twice for their noise.")
    case .none(let reason): notes.append("Instructions aren't counted: \(reason). Time alone judges.")
    }
    let hidden = Set(results.compactMap(\.benchmark.hiddenFromCallgrind)).sorted()
    if !hidden.isEmpty {
      notes.append(
        "† runs \(hidden.joined(separator: ", ")) instructions, which callgrind doesn't have: it counts the path for "
          + "lesser processors, so time judges what really runs.")
    }
    notes.append(
      "In brackets: 99% intervals of the median ratio over rounds. Noise: how far the base was from itself in the same rounds."
    )
    if results.contains(where: \.wasMeasuredTwice) {
      notes.append("‡ A change was suspected and measured again; the figures are the second measurement's.")
    }
    return notes + notices
  }
}

extension Verdict {
  static let gravestFirst: [Verdict] = [.failed, .slower, .inconclusive, .faster, .same, .new, .gone]

  var mark: String {
    switch self {
    case .faster: "✓"
    case .slower: "✗"
    case .same: "="
    case .inconclusive: "?"
    case .new: "+"
    case .gone: "−"
    case .failed: "!"
    }
  }
}

extension BenchmarkDescription {
  /// What it is where something else than callgrind counts: nothing is hidden from the processor's own counter, and where
  /// nothing counts there is nothing to hide.
  public func counted(by counter: ComparisonReport.Counter) -> BenchmarkDescription {
    var result = self
    if counter != .callgrind { result.hiddenFromCallgrind = nil }
    return result
  }
}
