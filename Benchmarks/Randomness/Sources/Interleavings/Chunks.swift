// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// The chunks of an interleaving: sixteen columns of the law's, put in order.
final class Chunks {
  private let interleaving: Interleaving
  private let seed: UInt64
  private let kernels = ColumnKernels()
  private let variables: [Variable]
  private var columns = [UInt32](repeating: 0, count: Interleaving.chunk)

  init(_ interleaving: Interleaving, seed: UInt64) {
    self.interleaving = interleaving
    self.seed = seed
    variables = (0..<Interleaving.members).map { Variable("question/\(String($0, radix: 16))/takes") }
  }

  /// Fills a buffer with the words of a chunk.
  func fill(_ buffer: UnsafeMutableBufferPointer<UInt32>, number: Int) {
    if interleaving == .starts { return fillWithStarts(buffer, number: number) }
    let (length, members) = (TrialBlock.length, Interleaving.members)
    columns.withUnsafeMutableBufferPointer { columns in
      guard let base = columns.baseAddress else { return }
      for member in 0..<members { kernels.fill(base + member * length, from: stream(member, number)) }
      switch interleaving {
      case .trials, .starts:
        for i in 0..<columns.count { buffer[i] = columns[i] }
      case .lanes:
        let lanes = 16
        for member in 0..<members {
          for i in 0..<length {
            buffer[member * length + i % lanes * (length / lanes) + i / lanes] = columns[member * length + i]
          }
        }
      case .variables, .seeds, .draws, .blocks, .mixed:
        for member in 0..<members {
          for i in 0..<length { buffer[i * members + member] = columns[member * length + i] }
        }
      }
    }
  }

  /// The column of a member of a chunk.
  func stream(_ member: Int, _ number: Int) -> DrawnStream {
    switch interleaving {
    case .trials, .lanes, .blocks: drawn(block: number * Interleaving.members + member)
    case .variables: drawn(variable: member, block: number)
    case .seeds: drawn(seed: member, block: number)
    case .draws: drawn(block: number, draw: member)
    case .mixed:
      drawn(
        seed: member & 1, variable: member >> 1 & 1, block: 2 * number + (member >> 2 & 1), draw: member >> 3 & 1)
    case .starts: drawn(block: number)
    }
  }

  /// The first rows of draw after draw, as many as each block has.
  private func fillWithStarts(_ buffer: UnsafeMutableBufferPointer<UInt32>, number: Int) {
    let rows = buffer.count / Interleaving.members
    let chunksOfBlock = UniformStream.drawsAllowed.count / rows
    columns.withUnsafeMutableBufferPointer { column in
      guard let base = column.baseAddress else { return }
      for row in 0..<rows {
        kernels.fill(
          base, from: drawn(block: number / chunksOfBlock, draw: number % chunksOfBlock * rows + row))
        for lane in 0..<Interleaving.members { buffer[row * Interleaving.members + lane] = base[lane] }
      }
    }
  }

  /// Where the blocks are at an end, after 17 terabytes, they begin again with another seed.
  private func drawn(seed offset: Int = 0, variable: Int = 0, block: Int, draw: Int = 0) -> DrawnStream {
    let seed = seed &+ UInt64(offset) &+ UInt64(block >> 32) << 32
    return DrawnStream(
      UniformStream(seed: seed, variable: variables[variable]),
      block: TrialBlock(index: UInt32(truncatingIfNeeded: block)), draw: draw)
  }
}
