// SPDX-License-Identifier: GPL-3.0-or-later

/// What came of comparing one benchmark.
public struct ComparedBenchmark: Hashable, Sendable {
  public var benchmark: BenchmarkDescription
  public var verdict: Verdict
  /// One for each measure that saw something, in the order of ``Measure``.
  public var findings: [Finding] = []
  /// How much work a process was given; `nil` where nothing was timed.
  public var portion: Portion?
  /// All rounds, those of a second measurement included. A new benchmark's have a head only.
  public var rounds: [Round] = []
  /// Of a step.
  public var headInstructions: Double?
  public var baseInstructions: Double?
  /// Whether a change was suspected and measured again.
  public var wasMeasuredTwice = false
  /// What there is to say besides.
  public var note: String?

  public init(benchmark: BenchmarkDescription, verdict: Verdict, note: String? = nil) {
    self.benchmark = benchmark
    self.verdict = verdict
    self.note = note
  }

  public func finding(_ measure: Measure) -> Finding? { findings.first { $0.measure == measure } }

  public func samples(_ side: Side) -> [TimeSample] {
    switch side {
    case .head: rounds.flatMap(\.head)
    case .base: rounds.flatMap { $0.base + $0.twin }
    }
  }
}

/// Two builds' benchmarks, measured side by side.
public struct Comparison<Lab: Laboratory> {
  let laboratory: Lab
  let effort: Effort
  let measures: Set<Measure>
  /// What happens is told here, a line at a time.
  let progress: (String) -> Void
  /// Seconds since some moment; a budget is kept by it.
  let clock: () -> Double

  /// - Parameter measures: what judges; without clocks no time is taken.
  public init(
    laboratory: Lab, effort: Effort = Effort(), measures: Set<Measure> = Set(Measure.allCases),
    clock: @escaping () -> Double,
    progress: @escaping (String) -> Void = { _ in }
  ) {
    self.laboratory = laboratory
    self.effort = effort
    self.measures = measures
    self.clock = clock
    self.progress = progress
  }

  /// Compares all benchmarks that both have. A suspected change is measured again after all others, when whatever
  /// disturbed the first measurement has had time to pass.
  public func run(base: [BenchmarkDescription], head: [BenchmarkDescription]) -> [ComparedBenchmark] {
    var results = head.map { compare($0, with: base) }
    for index in results.indices where results[index].isSuspected {
      progress("\(results[index].benchmark.name): again, to be sure")
      results[index] = remeasured(results[index])
    }
    let gone = base.filter { old in !head.contains { $0.name == old.name } }
    return results + gone.map { ComparedBenchmark(benchmark: $0, verdict: .gone) }
  }

  private func compare(_ benchmark: BenchmarkDescription, with base: [BenchmarkDescription]) -> ComparedBenchmark {
    progress(benchmark.name)
    guard let old = base.first(where: { $0.name == benchmark.name }) else { return measured(alone: benchmark) }
    guard old.version == benchmark.version else {
      return measured(alone: benchmark, note: "another work by the same name than in the base")
    }
    // What a change is held to was recorded before it.
    var held = benchmark
    held.thresholds = old.thresholds
    do throws(MeasuringError) {
      // A side that fails is to be named, so each is tried before both are measured.
      do throws(MeasuringError) {
        _ = try laboratory.time(held, of: .base, steps: 1, batches: 1)
      } catch {
        return measured(alone: held, note: "fails in the base: \(error)")
      }
      return try measured(held)
    } catch {
      return ComparedBenchmark(benchmark: held, verdict: .failed, note: "\(error)")
    }
  }

  /// A benchmark without anything to compare it to.
  private func measured(alone benchmark: BenchmarkDescription, note: String? = nil) -> ComparedBenchmark {
    var result = ComparedBenchmark(benchmark: benchmark, verdict: .new, note: note)
    do throws(MeasuringError) {
      let portion = try Portion(benchmark, in: HeadOnly(laboratory: laboratory), effort: effort)
      result.portion = portion
      for _ in 0..<effort.looks[0] {
        let sample = try laboratory.time(benchmark, of: .head, steps: portion.steps, batches: portion.batches)
        result.rounds.append(Round(base: [], twin: [], head: [sample]))
      }
      result.headInstructions = try laboratory.instructions(benchmark, of: .head)
    } catch {
      result.verdict = .failed
      result.note = "\(error)"
    }
    return result
  }

  private func measured(_ benchmark: BenchmarkDescription) throws(MeasuringError) -> ComparedBenchmark {
    var result = ComparedBenchmark(benchmark: benchmark, verdict: .inconclusive)
    if measures.contains(.instructions), let counts = try counts(benchmark) {
      result.findings.append(counts.finding)
      (result.baseInstructions, result.headInstructions) = (counts.base, counts.head)
    }
    if measures.contains(.processorTime) || measures.contains(.wallTime) {
      let portion = try Portion(benchmark, in: laboratory, effort: effort)
      result.portion = portion
      result.rounds = try rounds(benchmark, portion)
      result.findings += findings(benchmark, result.rounds)
    }
    result.judge()
    return result
  }

  private func remeasured(_ first: ComparedBenchmark) -> ComparedBenchmark {
    do throws(MeasuringError) {
      let second = try measured(first.benchmark)
      var result = first
      result.wasMeasuredTwice = true
      result.rounds += second.rounds
      result.findings = first.findings.map { finding in
        second.finding(finding.measure).map { finding.confirmed(by: $0) } ?? finding
      }
      result.judge()
      return result
    } catch {
      return ComparedBenchmark(benchmark: first.benchmark, verdict: .failed, note: "\(error)")
    }
  }

  /// The base is counted twice: so much for noise.
  private func counts(
    _ benchmark: BenchmarkDescription
  ) throws(MeasuringError) -> (finding: Finding, base: Double, head: Double)? {
    guard let base = try laboratory.instructions(benchmark, of: .base),
      let head = try laboratory.instructions(benchmark, of: .head),
      let twin = try laboratory.instructions(benchmark, of: .base), base > 0, twin > 0
    else { return nil }
    let ratios = [head / base, head / twin].sorted()
    let finding = Finding(
      measure: .instructions, ratio: Interval(median: (ratios[0] + ratios[1]) / 2, low: ratios[0], high: ratios[1]),
      noise: abs(twin / base - 1), threshold: benchmark.thresholds.instructions)
    return (finding, base, head)
  }

  private func rounds(_ benchmark: BenchmarkDescription, _ portion: Portion) throws(MeasuringError) -> [Round] {
    let begin = clock()
    var rounds: [Round] = []
    for look in effort.looks {
      while rounds.count < look { rounds.append(try Round(benchmark, portion: portion, in: laboratory)) }
      let isPlain = findings(benchmark, rounds).allSatisfy { $0.judgement != .inconclusive }
      if isPlain || clock() - begin > effort.budget { break }
    }
    return rounds
  }

  private func findings(_ benchmark: BenchmarkDescription, _ rounds: [Round]) -> [Finding] {
    [Measure.processorTime, .wallTime].filter(measures.contains).compactMap {
      Finding(rounds, measure: $0, threshold: benchmark.thresholds.time)
    }
  }
}

extension ComparedBenchmark {
  fileprivate var isSuspected: Bool { verdict == .slower || verdict == .faster }

  fileprivate mutating func judge() {
    verdict = Verdict(findings, countsWhatRuns: benchmark.hiddenFromCallgrind == nil)
  }
}

/// Gives the head for the base.
private struct HeadOnly<Lab: Laboratory>: Laboratory {
  let laboratory: Lab

  func time(
    _ benchmark: BenchmarkDescription, of side: Side, steps: Int, batches: Int
  ) throws(MeasuringError) -> TimeSample {
    try laboratory.time(benchmark, of: .head, steps: steps, batches: batches)
  }

  func instructions(_ benchmark: BenchmarkDescription, of side: Side) throws(MeasuringError) -> Double? {
    try laboratory.instructions(benchmark, of: .head)
  }
}
