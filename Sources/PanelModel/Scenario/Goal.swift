// SPDX-License-Identifier: GPL-3.0-or-later

/// A chance that the organiser wants.
public struct Goal: Hashable, Sendable {
  public var name: Name
  public var required: Chance

  /// The figures that a goal can be set for; the raw value is the name in files and JSON.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case onTime = "on_time"
    case questionsAtLeast = "questions_at_least"
  }

  public init(name: Name, required: Chance) {
    self.name = name
    self.required = required
  }
}
