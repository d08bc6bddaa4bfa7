// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability, compiled for comparison with 32 random bits. It is resolved to 2⁻³².
public struct ChanceThreshold: Hashable, Sendable {
  let threshold: UInt64

  /// - Precondition: `probability` lies in 0...1.
  public init(_ probability: Double) {
    precondition((0...1).contains(probability), "a probability of \(probability)")
    threshold = UInt64((probability * 0x1p32).rounded())
  }
}

extension ChanceThreshold: CustomStringConvertible {
  /// The probability as it is compared.
  public var description: String { "\(Double(threshold) * 0x1p-32)" }
}
