// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody who speaks, by the name or the label that a source gives.
public struct Speaker: Hashable, Comparable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public static func < (left: Speaker, right: Speaker) -> Bool { left.name < right.name }
}

/// What somebody is in a session.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case moderator, panellist
  /// Somebody of the audience.
  case floor
  case unknown
}

/// A role, and how it is known.
public struct AssignedRole: Hashable, Sendable {
  public var role: Role
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

  public init(_ role: Role, basis: Basis) {
    self.role = role
    self.basis = basis
  }
}
