// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability, in 0...1.
public struct Chance: Hashable, Comparable, Sendable {
  /// The probability itself.
  public let probability: Double

  /// `nil` outside 0...1.
  public init?(probability: Double) {
    guard (0...1).contains(probability) else { return nil }
    self.probability = probability
  }

  private init(unchecked probability: Double) { self.probability = probability }

  /// A probability of 0.
  public static let never = Chance(unchecked: 0)
  /// A probability of 1.
  public static let always = Chance(unchecked: 1)

  /// By probability.
  public static func < (left: Chance, right: Chance) -> Bool { left.probability < right.probability }
}

extension Chance: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A chance that is written in code, such as `0.9`.
  ///
  /// - Precondition: it lies in 0...1.
  public init(floatLiteral value: Double) {
    precondition((0...1).contains(value), "a chance of \(value); it lies between 0 and 1")
    probability = value
  }

  /// Never or always: `0` or `1`.
  ///
  /// - Precondition: it is 0 or 1.
  public init(integerLiteral value: Int) { self.init(floatLiteral: Double(value)) }
}
