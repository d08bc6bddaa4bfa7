// SPDX-License-Identifier: GPL-3.0-or-later

/// A block of consecutive trials, the unit in which everything is drawn and computed.
///
/// The length is part of the law of randomness: to change it is value-breaking.
public struct TrialBlock: Hashable, Sendable {
  /// The block's place among all blocks: trials `index * length ..< (index + 1) * length`.
  public let index: UInt32

  /// Trials in a block.
  public static let length = 1024

  /// The block of the trials from `index` · ``length`` on.
  public init(index: UInt32) { self.index = index }
}
