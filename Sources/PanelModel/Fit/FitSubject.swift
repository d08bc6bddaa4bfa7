// SPDX-License-Identifier: GPL-3.0-or-later

/// What recordings tell the lengths of.
public enum FitSubject: String, Hashable, Sendable, CaseIterable {
  /// Items with a planned time, but for questions, whose time is what is left.
  case talks
  /// What somebody from the floor says until another one answers.
  case questions
  /// What one person of the panel says to a question.
  case answers
  /// What passes between one item and the next.
  case handovers
  /// Silences between one speaker and the next.
  case gaps
  /// Turns of any speaker, whatever they are about.
  case turns
}
