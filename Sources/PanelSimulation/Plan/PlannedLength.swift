// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// A length of a plan: as somebody wrote it, and its distribution.
public struct PlannedLength: Sendable {
  /// Copies share it: distributions of records may be large.
  private final class Law: Sendable {
    let written: UncertainLength
    let planned: Length?
    let exceeding: Length?
    let distribution: any Distribution

    init(_ written: UncertainLength, planned: Length?, exceeding: Length?, distribution: any Distribution) {
      self.written = written
      self.planned = planned
      self.exceeding = exceeding
      self.distribution = distribution
    }
  }

  private let law: Law

  /// The length as the scenario has it.
  public var written: UncertainLength { law.written }
  /// What its percentages are of; `nil` where there can't be any.
  public var planned: Length? { law.planned }
  /// What it is known to exceed, because so much has passed already; `nil` where nothing has.
  public var exceeding: Length? { law.exceeding }
  /// In seconds; given that it exceeds ``exceeding``.
  public var distribution: any Distribution { law.distribution }

  /// Whether there is no uncertainty about it.
  public var isCertain: Bool { law.distribution.support.lowerBound == law.distribution.support.upperBound }

  /// What tells copies of one length from others, even equal ones.
  var identity: ObjectIdentifier { ObjectIdentifier(law) }

  /// - Precondition: the scenario's rules have let it pass.
  init(_ written: UncertainLength, planned: Length?) {
    do {
      let distribution = try written.distribution(planned: planned)
      law = Law(written, planned: planned, exceeding: nil, distribution: distribution)
    } catch {
      preconditionFailure("the scenario's rules let \(written.written) pass: \(error)")
    }
  }

  private init(_ law: Law) { self.law = law }

  /// The length given that it exceeds `passed`: the same length where that is certain, `nil` where there is no chance of it.
  func exceeding(_ passed: Length) -> PlannedLength? {
    if distribution.cumulative(passed.seconds) == 0 { return self }
    guard let rest = try? Exceeding(distribution, threshold: passed.seconds) else { return nil }
    return PlannedLength(Law(written, planned: planned, exceeding: passed, distribution: rest))
  }
}

extension PlannedLength: Hashable {
  /// The distribution follows from the rest.
  public static func == (left: PlannedLength, right: PlannedLength) -> Bool {
    left.law === right.law
      || left.written == right.written && left.planned == right.planned && left.exceeding == right.exceeding
  }

  /// Hashes what is written, not the distribution that follows from it. O(records).
  public func hash(into hasher: inout Hasher) {
    hasher.combine(written)
    hasher.combine(planned)
    hasher.combine(exceeding)
  }
}

/// A length, and the random variable under which it is drawn.
public struct DrawnLength: Hashable, Sendable {
  /// What is drawn.
  public let length: PlannedLength
  /// The variable whose bits it is drawn from; unused where the length is certain.
  public let variable: Variable

  /// The variable, unless the length is certain.
  var draws: [Variable] { length.isCertain ? [] : [variable] }
}

/// A chance, and the random variable that settles it.
public struct DrawnChance: Hashable, Sendable {
  /// How likely it is.
  public let chance: Chance
  /// The variable whose bits settle it.
  public let variable: Variable
}

/// What talks of a session have in common: Z of a one-factor Gaussian copula.
public struct CommonFactor: Hashable, Sendable {
  /// How much they resemble each other, ρ, 0 < ρ < 1.
  public let alike: Double
  /// The variable that Z is drawn from, once a session.
  public let variable: Variable
}
