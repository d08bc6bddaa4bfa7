// SPDX-License-Identifier: GPL-3.0-or-later

/// The law of randomness: (seed, trial, variable, draw) → 32 random bits. There is no other state.
///
/// Philox4x32-10, keyed by the seed and counting (block, draw, lane, variable), seeds sixteen lanes of xoshiro128++ for
/// each block of 1,024 trials. Trial `i` of a block is step `i / 16` of lane `i % 16`. So the bits of one draw are
/// found without those of any other block, variable or draw, and sixteen of them come at once.
public struct UniformStream: Hashable, Sendable {
  public let seed: UInt64
  public let variable: Variable

  public init(seed: UInt64, variable: Variable) {
    self.seed = seed
    self.variable = variable
  }

  /// Draws of one variable in one trial; further ones have no counter.
  public static let drawsAllowed = 0..<(1 << 28)

  /// The state in which a lane starts. The chance of the one bad state, all zeros, is 2⁻¹²⁸.
  @inline(__always)
  func laneSeed(block: TrialBlock, draw: Int, lane: Int) -> SIMD4<UInt32> {
    let counter = SIMD4<UInt32>(
      block.index, UInt32(truncatingIfNeeded: draw << 4 | lane),
      UInt32(truncatingIfNeeded: variable.identifier), UInt32(truncatingIfNeeded: variable.identifier >> 32))
    let key = SIMD2<UInt32>(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return Philox4x32.bits(counter: counter, key: key)
  }

  /// Fills a column with the bits of a block's trials.
  ///
  /// - Parameter bits: room for ``TrialBlock/length`` values.
  /// - Precondition: `draw` lies in ``drawsAllowed``.
  public func fill(_ bits: UnsafeMutablePointer<UInt32>, block: TrialBlock, draw: Int) {
    precondition(Self.drawsAllowed.contains(draw), "draw \(draw) of \(variable.name)")
    var lanes = Xoshiro128Lanes { laneSeed(block: block, draw: draw, lane: $0) }
    let rows = UnsafeMutableRawPointer(bits)
    for row in 0..<(TrialBlock.length / Xoshiro128Lanes.count) {
      rows.storeBytes(of: lanes.next(), toByteOffset: row * 64, as: SIMD16<UInt32>.self)
    }
  }
}
