// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a file, chunk by chunk.
public struct ByteSource {
  /// The file's name without its folders.
  public let fileName: String
  private let nextChunk: () throws(ImportError) -> ArraySlice<UInt8>

  /// - Parameter nextChunk: the bytes that follow those given before; empty at the end.
  public init(fileName: String, nextChunk: @escaping () throws(ImportError) -> ArraySlice<UInt8>) {
    self.fileName = fileName
    self.nextChunk = nextChunk
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8], fileName: String) {
    var rest = bytes[...]
    self.init(fileName: fileName) { () throws(ImportError) in
      defer { rest = [] }
      return rest
    }
  }

  /// The next bytes; empty at the end.
  public mutating func next() throws(ImportError) -> ArraySlice<UInt8> { try nextChunk() }
}
