// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// The blocks whose segments are counted for quantiles.
///
/// Means, chances and the session's own quantiles rest on all trials; to count every start and every duration of every
/// segment would take as long as to draw them. So from some trials on it is a fixed share of the blocks, and the
/// quantiles' intervals are those of as many trials. Which blocks is part of the law.
enum QuantileSample {
  /// All blocks before this one.
  private static let wholeBlocks: UInt32 = 64
  /// Of those that follow, one in so many.
  private static let oneIn: UInt32 = 16

  /// Whether bins note their least and greatest values. Once lengths have come up that recur to the split second, such as
  /// those of talks that are always cut off, they are known.
  static func notesExtremes(_ block: TrialBlock) -> Bool { block.index < wholeBlocks }

  /// A segment that happens in no more trials of a block than this has its starts noted whatever the block, for they are
  /// few and it costs little. When they begin has no part in that choice, so it favours no start.
  static let fewStarts = 16

  static func contains(_ block: TrialBlock) -> Bool {
    block.index < wholeBlocks || block.index.isMultiple(of: oneIn)
  }
}
