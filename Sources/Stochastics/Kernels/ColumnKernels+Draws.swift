// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// The random bits of one draw of a block: what kernels draw from.
public struct DrawnStream: Sendable {
  let stream: ck_stream

  /// - Parameters:
  ///   - seed: of all streams of a run.
  ///   - variable: a variable's ``Variable/identifier``.
  ///   - block: the trials that are drawn for.
  ///   - draw: which of the variable's draws in each trial, counted from 0.
  /// - Precondition: `draw` lies in ``UniformStream/drawsAllowed``.
  public init(seed: UInt64, variable: UInt64, block: TrialBlock, draw: Int = 0) {
    precondition(UniformStream.drawsAllowed.contains(draw), "draw \(draw)")
    stream = ck_stream(seed: seed, variable: variable, block: block.index, draw: UInt32(draw))
  }

  /// - Precondition: `draw` lies in ``UniformStream/drawsAllowed``.
  public init(_ stream: UniformStream, block: TrialBlock, draw: Int = 0) {
    self.init(seed: stream.seed, variable: stream.variable.identifier, block: block, draw: draw)
  }
}

/// A quantile table at hand, without a share in its ownership: for loops in which to count owners would take time.
///
/// Valid as long as somebody keeps the table.
public struct BorrowedTable {
  /// What the table is looked up by.
  public let argument: QuantileTable.Argument
  let table: UnsafePointer<ck_table>

  /// Borrows `table`, which must outlive every use of this.
  public init(_ table: QuantileTable) {
    argument = table.argument
    self.table = table.compiled.table
  }
}

extension ColumnKernels {
  /// The bits themselves.
  public func fill(_ bits: UnsafeMutablePointer<UInt32>, from stream: DrawnStream) {
    withUnsafePointer(to: stream.stream) { functions.fill($0, bits) }
  }

  /// Variates of a table that is looked up by bits.
  ///
  /// - Precondition: the table's argument is ``QuantileTable/Argument/bits``.
  public func draw(_ table: BorrowedTable, from stream: DrawnStream, into values: UnsafeMutablePointer<Float>) {
    precondition(table.argument == .bits)
    withUnsafePointer(to: stream.stream) { functions.draw(table.table, $0, values) }
  }

  /// Variates of a table that is looked up by bits, which is kept as long as this takes.
  ///
  /// - Precondition: the table's argument is ``QuantileTable/Argument/bits``.
  public func draw(_ table: QuantileTable, from stream: DrawnStream, into values: UnsafeMutablePointer<Float>) {
    withExtendedLifetime(table) { draw(BorrowedTable(table), from: stream, into: values) }
  }

  /// Variates of a table that is looked up by bits, at bits that are given.
  ///
  /// - Precondition: the table's argument is ``QuantileTable/Argument/bits``.
  public func lookUp(
    _ table: QuantileTable, bits: UnsafePointer<UInt32>, into values: UnsafeMutablePointer<Float>
  ) {
    precondition(table.argument == .bits)
    functions.look_up(table.compiled.table, bits, values)
  }

  /// Variates of a table that is looked up by standard normal score, at the scores
  /// `factorLoading` · `factor` + `ownLoading` · `own`. Scores beyond ±8 count as ±8.
  ///
  /// - Precondition: the table's argument is ``QuantileTable/Argument/score``.
  public func lookUp(
    _ table: BorrowedTable, factor: UnsafePointer<Float>, factorLoading: Float, own: UnsafePointer<Float>,
    ownLoading: Float, into values: UnsafeMutablePointer<Float>
  ) {
    precondition(table.argument == .score)
    functions.look_up_scores(table.table, factorLoading, factor, ownLoading, own, values)
  }

  /// Variates of a table that is looked up by standard normal score, which is kept as long as this takes.
  ///
  /// - Precondition: the table's argument is ``QuantileTable/Argument/score``.
  public func lookUp(
    _ table: QuantileTable, factor: UnsafePointer<Float>, factorLoading: Float, own: UnsafePointer<Float>,
    ownLoading: Float, into values: UnsafeMutablePointer<Float>
  ) {
    withExtendedLifetime(table) {
      lookUp(
        BorrowedTable(table), factor: factor, factorLoading: factorLoading, own: own, ownLoading: ownLoading,
        into: values)
    }
  }

  /// 1 with a probability, else 0; the other way round for the complement.
  public func indicate(
    _ chance: ChanceThreshold, complement: Bool = false, from stream: DrawnStream,
    into values: UnsafeMutablePointer<Float>
  ) {
    withUnsafePointer(to: stream.stream) {
      functions.indicate($0, chance.threshold, complement ? 0 : 1, complement ? 1 : 0, values)
    }
  }

  /// Counts of a table.
  ///
  /// - Parameters:
  ///   - table: the distribution of the counts.
  ///   - stream: the random bits of the draw, a number for each trial of the block.
  ///   - counts: room for a column of counts, one for each trial.
  ///   - bits: room for a column of random bits, whose content is of no use afterwards.
  public func draw(
    _ table: CountTable, from stream: DrawnStream, into counts: UnsafeMutablePointer<Int32>,
    bits: UnsafeMutablePointer<UInt32>
  ) {
    guard level == .portable || table.greatest > Self.thresholdsCompared else {
      withUnsafePointer(to: stream.stream) { stream in
        table.thresholds.withUnsafeBufferPointer {
          functions.count_reached(stream, $0.baseAddress, Int32($0.count), counts)
        }
      }
      return
    }
    fill(bits, from: stream)
    table.lookUp(bits: bits, into: counts)
  }

  /// Up to here it is faster to compare bits with all thresholds than to search among them.
  private static let thresholdsCompared = 64
}
