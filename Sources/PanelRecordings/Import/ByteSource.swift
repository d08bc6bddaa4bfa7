// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// The bytes of a file, chunk by chunk.
public struct ByteSource {
  /// The file's name without its folders.
  public let fileName: String
  /// SHA-256 of all its bytes in lower-case hexadecimal, known before any is read.
  public let sha256: String
  private let nextChunk: () throws(ImportError) -> ArraySlice<UInt8>
  /// Chunks that ``head()`` has looked at and ``next()`` hasn't given yet.
  private var ahead: ArraySlice<UInt8> = []

  /// Bytes that come chunk by chunk, with their digest known beforehand.
  ///
  /// - Parameters:
  ///   - fileName: the file's name without its folders, for errors and for provenance.
  ///   - sha256: the digest of all the bytes that `nextChunk` gives, in lower-case hexadecimal.
  ///   - nextChunk: the bytes that follow those given before; empty at the end.
  public init(fileName: String, sha256: String, nextChunk: @escaping () throws(ImportError) -> ArraySlice<UInt8>) {
    self.fileName = fileName
    self.sha256 = sha256
    self.nextChunk = nextChunk
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8], fileName: String) {
    var rest = bytes[...]
    self.init(fileName: fileName, sha256: SHA256.hexadecimal(of: bytes)) { () throws(ImportError) in
      defer { rest = [] }
      return rest
    }
  }

  /// How many bytes ``head()`` gives at most.
  public static let headSize = 64 * 1024

  /// The file's first bytes, 64 KiB or all of them, which ``next()`` gives again. Ask before any chunk is taken.
  public mutating func head() throws(ImportError) -> ArraySlice<UInt8> {
    while ahead.count < Self.headSize {
      let chunk = try nextChunk()
      if chunk.isEmpty { break }
      ahead = ahead.isEmpty ? chunk : ahead + chunk
    }
    return ahead.prefix(Self.headSize)
  }

  /// The next bytes; empty at the end.
  public mutating func next() throws(ImportError) -> ArraySlice<UInt8> {
    guard ahead.isEmpty else {
      defer { ahead = [] }
      return ahead
    }
    return try nextChunk()
  }

  /// All bytes that are left, for formats that can only be read as a whole.
  ///
  /// - Parameter limit: how many there may be, so that no file fills the memory.
  public mutating func rest(atMost limit: Int) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next()
      if chunk.isEmpty { return bytes }
      guard bytes.count + chunk.count <= limit else {
        throw ImportError(
          file: fileName, message: "the file is larger than \(limit >> 20) MiB, the most that this format is read from",
          remedy: "split it, or convert it to a table (CSV), which may be of any size")
      }
      bytes += chunk
    }
  }
}
