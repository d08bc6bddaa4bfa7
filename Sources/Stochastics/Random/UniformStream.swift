// SPDX-License-Identifier: GPL-3.0-or-later

/// The law of randomness: (seed, trial, variable, draw) → 32 random bits. There is no other state.
///
/// Philox4x32-10, keyed by the seed and counting (block, draw, lane, variable), seeds sixteen lanes of xoshiro128++ for
/// each block of 1,024 trials. Trial `i` of a block is step `i / 16` of lane `i % 16`. So the bits of one draw are
/// found without those of any other block, variable or draw, and sixteen of them come at once
/// (``ColumnKernels/fill(_:from:)``).
public struct UniformStream: Hashable, Sendable {
  /// The run's seed; another one makes all bits independent of these.
  public let seed: UInt64
  /// Whose bits they are.
  public let variable: Variable

  /// The stream of a variable under a seed. Nothing is drawn.
  public init(seed: UInt64, variable: Variable) {
    self.seed = seed
    self.variable = variable
  }

  /// Draws of one variable in one trial; further ones have no counter.
  public static let drawsAllowed = 0..<(1 << 28)
}
