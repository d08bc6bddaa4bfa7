// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who speaks, by the name or the label that a source gives.
public struct Speaker: Hashable, Comparable, Sendable {
  /// The name or the label, to the letter.
  public let name: String

  /// A speaker by a name. Two with the same name are the same speaker.
  public init(_ name: String) { self.name = name }

  /// By name, in Unicode order, so that lists are the same each time.
  public static func < (left: Speaker, right: Speaker) -> Bool { left.name < right.name }
}

/// What somebody is in a session.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Who gives the floor: a chair, a host.
  case moderator
  /// Who speaks on the panel.
  case panellist
  /// Somebody of the audience.
  case floor
  /// Nothing tells.
  case unknown
}

/// A role, and how it is known.
public struct AssignedRole: Hashable, Sendable {
  /// What the speaker is.
  public var role: Role
  /// How that is known.
  public var basis: Basis

  /// From sure to doubtful.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Somebody said so when the file was read.
    case given
    /// The schedule names the speaker with this role.
    case schedule = "plan"
    /// The source itself marks it.
    case source
    /// The usual signs, such as many short turns between those of others.
    case guessed
  }

  /// A role that somebody said, that a source tells, or that was guessed.
  public init(_ role: Role, basis: Basis) {
    self.role = role
    self.basis = basis
  }
}
