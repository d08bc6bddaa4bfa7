// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Hands out chunks of blocks to threads, and puts their sums together in the order of the chunks.
final class ChunkQueue: Sendable {
  private let end: Int
  private let state: Mutex<State>
  private let interrupt: Interrupt?

  private struct State {
    var next: Int
    var merged: Int
    var sums: ChunkSums
    /// Chunks that were done while an earlier one was still being worked on; hardly ever more than there are threads.
    var waiting: [Int: ChunkSums] = [:]
    var failure: SimulationError?
  }

  /// - Parameter sums: those of all chunks before these.
  init(chunks: Range<Int>, sums: ChunkSums, interrupt: Interrupt?) {
    end = chunks.upperBound
    state = Mutex(State(next: chunks.lowerBound, merged: chunks.lowerBound, sums: sums))
    self.interrupt = interrupt
  }

  /// The next chunk to work on; `nil` when none is left.
  func take() -> Int? {
    if interrupt?.isStopped == true { return nil }
    return state.withLock { state in
      guard state.next < end, state.failure == nil else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Hands in the sums of a chunk.
  func finish(_ chunk: Int, _ sums: ChunkSums) {
    state.withLock { state in
      state.waiting[chunk] = sums
      while let next = state.waiting.removeValue(forKey: state.merged) {
        state.sums.merge(next)
        state.merged += 1
      }
    }
  }

  /// Gives up: no more chunks are handed out.
  func fail(_ error: SimulationError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// The sums of all chunks that were handed out and of those before.
  func result() throws(SimulationError) -> ChunkSums {
    let (sums, failure) = state.withLock { ($0.sums, $0.failure) }
    if let failure { throw failure }
    return sums
  }
}
