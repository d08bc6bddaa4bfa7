// SPDX-License-Identifier: GPL-3.0-or-later

internal import PlainText

/// A digest of rows. SQLite doesn't notice a bit that flips in a number or a letter; this does. Two lots of rows with the
/// same digest have the same content.
struct RowDigest {
  private var digest = SHA256()
  private var bytes: [UInt8] = []
  private static let chunk = 1 << 14

  mutating func add(_ row: StoredRow, columns: Int) {
    row.bytes(columns, into: &bytes)
    guard bytes.count >= Self.chunk else { return }
    digest.update(bytes[...])
    bytes.removeAll(keepingCapacity: true)
  }

  var hexadecimal: String {
    var digest = digest
    digest.update(bytes[...])
    return digest.hexadecimal
  }
}
