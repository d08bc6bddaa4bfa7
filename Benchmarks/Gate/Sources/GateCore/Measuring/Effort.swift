// SPDX-License-Identifier: GPL-3.0-or-later

/// How much is measured before a judgement.
public struct Effort: Hashable, Sendable {
  /// After how many rounds the ratio is looked at; a change or sameness that is plain then needs no more.
  public var looks: [Int]
  /// How long a batch takes at least, in seconds.
  public var batch: Double
  /// How many batches a process times at most; long ones need fewer.
  public var batches: Int
  /// After how many seconds no further rounds are begun than those to the next look.
  public var budget: Double

  /// Looks at round 10, 20 and 40; nine batches of 5 ms.
  public init(looks: [Int] = [10, 20, 40], batch: Double = 0.005, batches: Int = 9, budget: Double = 60) {
    precondition(!looks.isEmpty && looks.allSatisfy { $0 > 0 } && looks == looks.sorted(), "looks at \(looks)")
    precondition(batch > 0 && batches > 0)
    self.looks = looks
    self.batch = batch
    self.batches = batches
    self.budget = budget
  }
}

/// How much work a process is given.
public struct Portion: Hashable, Sendable {
  public var steps: Int
  public var batches: Int

  public init(steps: Int, batches: Int) {
    self.steps = steps
    self.batches = batches
  }

  private static let stepsAllowed = 100_000_000

  /// Finds out by the base how many steps a batch needs. Both sides are then given the same.
  init(
    _ benchmark: BenchmarkDescription, in laboratory: some Laboratory, effort: Effort
  ) throws(MeasuringError) {
    let least = max(1, benchmark.leastSteps ?? 1)
    var steps = least
    while true {
      let seconds = try laboratory.time(benchmark, of: .base, steps: steps, batches: 1).wall * Double(steps)
      if seconds >= effort.batch / 2 || steps >= Self.stepsAllowed {
        // A multiple of the least, so that a share of it is a whole number where a share of that is.
        let wanted = effort.batch / max(seconds / Double(steps), 1e-12)
        self.steps = max(1, min(Self.stepsAllowed / least, Int((wanted / Double(least)).rounded(.up)))) * least
        let perBatch = seconds / Double(steps) * Double(self.steps)
        batches = max(1, min(effort.batches, Int((Double(effort.batches) * effort.batch / perBatch).rounded(.up))))
        return
      }
      // What a run costs besides its steps makes few of them seem dear, so this comes nearer without overshooting far.
      let growth = effort.batch / max(seconds, 1e-9)
      steps = min(Self.stepsAllowed, Int((Double(steps) * max(2, min(10, growth))).rounded(.up)))
    }
  }
}
