// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a report's text, with what it means. What it looks like is a renderer's business, which escapes all of it:
/// whatever a title says, it becomes neither markup nor anything that a terminal obeys.
package struct Text: Hashable, Sendable {
  package var string: String
  package var role: Role

  /// What a piece of text is, from which a medium takes its looks. No medium says by colour alone what words or signs
  /// don't say as well.
  package enum Role: Hashable, Sendable {
    case normal
    /// What stands out: a title, a verdict.
    case heading
    case good, bad, unsure
    /// What explains the rest.
    case faint
  }

  package init(_ string: String, _ role: Role = .normal) {
    self.string = string
    self.role = role
  }
}

extension Text: ExpressibleByStringInterpolation {
  package init(stringLiteral string: String) { self.init(string) }
}

/// At which side of its column a text stands.
enum Alignment: Hashable, Sendable {
  case left, right
}
