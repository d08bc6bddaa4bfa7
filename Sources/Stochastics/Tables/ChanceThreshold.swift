// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability, compiled for comparison with 32 random bits. It is resolved to 2⁻³².
public struct ChanceThreshold: Hashable, Sendable {
  private let threshold: UInt64

  /// - Precondition: `probability` lies in 0...1.
  public init(_ probability: Double) {
    precondition((0...1).contains(probability), "a probability of \(probability)")
    threshold = UInt64((probability * 0x1p32).rounded())
  }

  /// Turns a column of random bits into an indicator: 1 with the probability, else 0.
  public func indicate(
    bits: UnsafePointer<UInt32>, into indicator: UnsafeMutablePointer<Float>, count: Int = TrialBlock.length
  ) {
    for index in 0..<count { indicator[index] = UInt64(bits[index]) < threshold ? 1 : 0 }
  }
}

extension ChanceThreshold: CustomStringConvertible {
  /// The probability as it is compared.
  public var description: String { "\(Double(threshold) * 0x1p-32)" }
}
