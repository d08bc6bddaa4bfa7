// SPDX-License-Identifier: GPL-3.0-or-later

/// When the floor was opened for questions, and how that is known.
public struct QuestionsStart: Hashable, Sendable {
  /// On the recording's scale.
  public var at: SessionTime
  /// `source` where words ask for questions or a turn is marked as the floor's; `guessed` where only the usual signs
  /// tell the floor from the panel.
  public var basis: AssignedRole.Basis

  /// A start, and how it is known.
  public init(at: SessionTime, basis: AssignedRole.Basis) {
    self.at = at
    self.basis = basis
  }
}
