// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// A key of a scenario and the value that something learnt gives it.
public struct LearntOverride: Hashable, Sendable {
  /// The block that the key stands in, such as `moderation`; `nil` for a key of its own.
  public var block: String?
  /// The key within ``block``, such as `takes`.
  public var key: String
  /// As YAML writes it.
  public var value: String

  package init(block: String?, key: String, value: String) {
    self.block = block
    self.key = key
    self.value = value
  }
}

extension LearntLengths {
  /// What makes a scenario mean the same as a fit does.
  ///
  /// - Returns: `nil` where no scenario can say it, and for what no key of a scenario stands for: gaps and turns.
  public func overrides(for learnt: LearntDistribution) -> [LearntOverride]? {
    let unit: UncertainLength.Unit = scale == .shares ? .shares : .seconds
    switch subject {
    case .recorded(.talks), .table:
      guard let moderation = learnt.moderation else {
        return UncertainLength(learnt.distribution, in: unit).map {
          [LearntOverride(block: "talks", key: "takes", value: $0.written)]
        }
      }
      return Self.overrides(moderation)
    case .recorded(.handovers):
      return withoutTime(learnt.distribution, unit).map { [LearntOverride(block: nil, key: "handover", value: $0)] }
    case .recorded(.questions):
      return UncertainLength(learnt.distribution, in: unit).map {
        [LearntOverride(block: "questions", key: "question", value: $0.written)]
      }
    case .recorded(.answers):
      return UncertainLength(learnt.distribution, in: unit).map {
        [LearntOverride(block: "questions", key: "answer", value: $0.written)]
      }
    case .recorded(.gaps), .recorded(.turns): return nil
    }
  }

  private static func overrides(_ moderation: LearntModeration) -> [LearntOverride]? {
    guard let takes = UncertainLength(moderation.undisturbed, in: .shares) else { return nil }
    var overrides = [LearntOverride(block: "talks", key: "takes", value: takes.written)]
    func moderated(_ key: String, _ value: String) {
      overrides.append(LearntOverride(block: "moderation", key: key, value: value))
    }
    if moderation.heeded > 0, let wrapUp = moderation.wrapUp {
      guard let wrapsUpIn = UncertainLength(wrapUp, in: .shares) else { return nil }
      moderated("signal_at", share(moderation.signal))
      moderated("heeded", share(moderation.heeded))
      moderated("wraps_up_in", wrapsUpIn.written)
    }
    if let cutOff = moderation.cutOff { moderated("cut_off_at", share(cutOff)) }
    return overrides
  }

  private static func share(_ share: Double) -> String { (share * 100).toSixDigits.written + "%" }

  /// Those that took no time are a component of their own.
  private func withoutTime(_ distribution: any Distribution, _ unit: UncertainLength.Unit) -> String? {
    guard let length = UncertainLength(distribution, in: unit) else { return nil }
    guard counts.zero > 0 else { return length.written }
    return UncertainLength.mixture([
      .init(weight: Double(counts.zero), takes: .exactly(.length(.zero))),
      .init(weight: counts.all, takes: length),
    ]).written
  }
}
