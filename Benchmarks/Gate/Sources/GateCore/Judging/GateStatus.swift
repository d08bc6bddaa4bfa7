// SPDX-License-Identifier: GPL-3.0-or-later

/// How a comparison ends, for scripts.
public enum GateStatus: Int32, Hashable, Sendable {
  case fine = 0
  case slower = 2
  /// Faster than the recorded threshold: good news, and a reason to look.
  case faster = 4
  case inconclusive = 7
  /// Toolchain, processor or flags differ.
  case notComparable = 8
  /// Something didn't build, or a benchmark failed.
  case nothingMeasured = 9

  /// The gravest wins: what couldn't be measured, what is slower, what isn't known, what is faster.
  public init(_ verdicts: some Collection<Verdict>) {
    if verdicts.isEmpty || verdicts.contains(.failed) || verdicts.allSatisfy({ $0 == .gone }) {
      self = .nothingMeasured
    } else if verdicts.contains(.slower) {
      self = .slower
    } else if verdicts.contains(.inconclusive) {
      self = .inconclusive
    } else if verdicts.contains(.faster) {
      self = .faster
    } else {
      self = .fine
    }
  }
}
