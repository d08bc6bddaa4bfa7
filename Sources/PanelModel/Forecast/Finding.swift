// SPDX-License-Identifier: GPL-3.0-or-later

/// What a forecast has to say of something that takes a study of its own: never a gap that looks like an answer.
public enum Finding<Value> {
  /// It was looked for, and found.
  case found(Value)
  /// Nobody asked for it.
  case notAsked
  /// It was asked for, and the run was interrupted before it was found.
  case interrupted

  /// What was found; `nil` where nothing was looked for, or not to the end.
  public var value: Value? { if case .found(let value) = self { value } else { nil } }
}

extension Finding: Equatable where Value: Equatable {}
extension Finding: Hashable where Value: Hashable {}
extension Finding: Sendable where Value: Sendable {}

extension Finding where Value: RangeReplaceableCollection {
  /// All that was found: nothing, too, where nobody looked. For lists that say no more than what is in them.
  public var all: Value { value ?? Value() }
}
