// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of 32 bits, one after the other, from whatever fills a buffer with them.
public struct Words {
  private var buffer: [UInt32]
  private var position: Int
  private let fill: (UnsafeMutableBufferPointer<UInt32>) -> Void
  /// How many words have been handed out.
  public private(set) var taken = 0

  /// - Parameters:
  ///   - chunk: how many words `fill` is asked for at once.
  ///   - fill: puts the next words into the buffer, all of it.
  /// - Precondition: `chunk` is above 0.
  public init(chunk: Int, fill: @escaping (UnsafeMutableBufferPointer<UInt32>) -> Void) {
    precondition(chunk > 0)
    buffer = Array(repeating: 0, count: chunk)
    position = chunk
    self.fill = fill
  }

  /// Words of a generator that gives them one at a time.
  public init(_ generate: @escaping () -> UInt32) {
    self.init(chunk: 4096) { buffer in
      for i in buffer.indices { buffer[i] = generate() }
    }
  }

  @inline(__always)
  public mutating func next() -> UInt32 {
    if position == buffer.count {
      buffer.withUnsafeMutableBufferPointer { fill($0) }
      position = 0
    }
    let word = buffer[position]
    position += 1
    taken += 1
    return word
  }

  /// The next word as a number between 0 and 1, neither included.
  @inline(__always)
  mutating func uniform() -> Double { (Double(next()) + 0.5) * 0x1p-32 }
}
