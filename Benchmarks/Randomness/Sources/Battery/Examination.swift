// SPDX-License-Identifier: GPL-3.0-or-later

/// A battery, run on and on, with everything suspicious repeated before it is reported.
public struct Examination: Sendable {
  public let battery: Battery
  /// Passes go on until this many bytes have been looked at.
  public let bytes: Int

  public struct Result: Sendable {
    public let bytes: Int
    public let passes: Int
    public let findings: [Finding]
    /// What the suspicious statistics said of other words, by name.
    public let repetitions: [String: Finding]

    /// Those that failed at once, or were suspicious again.
    public var failures: [Finding] {
      findings.filter { finding in
        switch finding.verdict {
        case .passed: false
        case .failed: true
        case .suspicious: repetitions[finding.statistic].map { $0.verdict != .passed } ?? true
        }
      }
    }

    /// The statistic whose outcome is the least likely.
    public var leastLikely: Finding? { findings.min { $0.chance < $1.chance } }
  }

  public init(_ battery: Battery = .standard, bytes: Int) {
    self.battery = battery
    self.bytes = bytes
  }

  /// How many times as many passes a repetition has.
  static let repetitionFactor = 4

  /// - Parameter words: the words of a seed. Repetitions take another one.
  public func run(seed: UInt64, of words: (UInt64) -> Words) -> Result {
    var passes: [[PValue]] = []
    var source = words(seed)
    repeat { passes.append(battery.run(&source)) } while 4 * source.taken < bytes
    let findings = battery.statistics.enumerated().map { place, name in
      Finding(statistic: name, values: passes.map { $0[place] })
    }
    var repetitions: [String: Finding] = [:]
    for finding in findings where finding.verdict == .suspicious {
      repetitions[finding.statistic] = repeated(finding, words: words(seed &+ 0x1_0000_0001))
    }
    return Result(
      bytes: 4 * source.taken, passes: passes.count, findings: findings, repetitions: repetitions)
  }

  private func repeated(_ finding: Finding, words: Words) -> Finding? {
    guard let test = battery.tests.first(where: { $0.statistics.contains(finding.statistic) }),
      let place = test.statistics.firstIndex(of: finding.statistic)
    else { return nil }
    var words = words
    let values = (0..<Self.repetitionFactor * finding.values.count).map { _ in test.run(&words)[place] }
    return Finding(statistic: finding.statistic, values: values)
  }
}
