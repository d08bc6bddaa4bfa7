// SPDX-License-Identifier: GPL-3.0-or-later

public import Battery
import Stochastics

/// An order in which the law's bits are put before a battery: what stands side by side in a simulation stands side by
/// side in the words.
public enum Interleaving: String, CaseIterable, Sendable {
  /// One variable, trial after trial.
  case trials
  /// One variable, lane after lane: each generator's 64 words together.
  case lanes
  /// Sixteen variables whose names differ in one character, word by word for the same trials.
  case variables
  /// Sixteen consecutive seeds, word by word.
  case seeds
  /// Sixteen draws of one variable, word by word.
  case draws
  /// Sixteen consecutive blocks, word by word.
  case blocks
  /// Two seeds, two variables, two draws and two blocks, all combinations, word by word.
  case mixed
  /// The first word of each lane only, draw after draw: as near to the seeding as one can get.
  case starts

  /// Words of which a chunk consists.
  public static let chunk = members * TrialBlock.length

  static let members = 16

  /// The words from the first on, those of `seed` and, where seeds are interleaved, of the seeds after it.
  ///
  /// - Parameter reversed: with the bits of each word in reverse order, for tests that look at high bits most.
  public func words(seed: UInt64, reversed: Bool = false) -> Words {
    let chunks = Chunks(self, seed: seed)
    var number = 0
    return Words(chunk: Self.chunk) { buffer in
      chunks.fill(buffer, number: number)
      number += 1
      if reversed { for i in buffer.indices { buffer[i] = buffer[i].bitReversed } }
    }
  }
}

extension UInt32 {
  /// The bits in reverse order.
  var bitReversed: UInt32 {
    var x = self
    x = (x >> 1) & 0x5555_5555 | (x & 0x5555_5555) << 1
    x = (x >> 2) & 0x3333_3333 | (x & 0x3333_3333) << 2
    x = (x >> 4) & 0x0F0F_0F0F | (x & 0x0F0F_0F0F) << 4
    return x.byteSwapped
  }
}
