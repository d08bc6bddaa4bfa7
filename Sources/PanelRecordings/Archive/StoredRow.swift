// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import GRDBSQLite
internal import PanelModel

/// A row that a query gives, its columns counted from 0.
///
/// A corrupt archive may hold anything, so each value's kind is looked at, and a number must be finite.
struct StoredRow: StatementColumnConvertible, DatabaseValueConvertible {
  private let statement: SQLiteStatement

  init(sqliteStatement: SQLiteStatement, index: CInt) { statement = sqliteStatement }

  static func fromStatement(_ sqliteStatement: SQLiteStatement, atUncheckedIndex index: CInt) -> StoredRow? {
    StoredRow(sqliteStatement: sqliteStatement, index: index)
  }

  /// A row is nothing that can be stored.
  var databaseValue: DatabaseValue { .null }
  static func fromDatabaseValue(_ dbValue: DatabaseValue) -> StoredRow? { nil }

  func number(_ column: Int) throws -> Double {
    let kind = sqlite3_column_type(statement, CInt(column))
    let value = sqlite3_column_double(statement, CInt(column))
    guard kind == SQLITE_FLOAT || kind == SQLITE_INTEGER, value.isFinite, value.magnitude < 1e15 else {
      throw ArchiveCorruption("no number where one is due")
    }
    return value
  }

  func integer(_ column: Int) throws -> Int {
    guard sqlite3_column_type(statement, CInt(column)) == SQLITE_INTEGER else {
      throw ArchiveCorruption("no whole number where one is due")
    }
    return Int(sqlite3_column_int64(statement, CInt(column)))
  }

  func text(_ column: Int) throws -> String {
    guard sqlite3_column_type(statement, CInt(column)) == SQLITE_TEXT,
      let text = sqlite3_column_text(statement, CInt(column))
    else { throw ArchiveCorruption("no text where some is due") }
    let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, CInt(column))))
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw ArchiveCorruption("text that isn't UTF-8")
    }
    return string
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL }

  func optionalNumber(_ column: Int) throws -> Double? { isNull(column) ? nil : try number(column) }
  func optionalText(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }

  func time(_ column: Int) throws -> SessionTime { SessionTime(sinceStart: .seconds(try number(column))) }
  func optionalTime(_ column: Int) throws -> SessionTime? { isNull(column) ? nil : try time(column) }
  func optionalLength(_ column: Int) throws -> Length? { try optionalNumber(column).map { .seconds($0) } }

  /// One of an enumeration's cases.
  func word<Word: RawRepresentable<String>>(_ column: Int) throws -> Word {
    let text = try text(column)
    guard let word = Word(rawValue: text) else { throw ArchiveCorruption("an unknown word “\(text)”") }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ column: Int) throws -> Word? {
    isNull(column) ? nil : try word(column)
  }

  func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }

  /// Feeds the row's columns to `body` as bytes that tell any two rows apart.
  func bytes(_ columns: Int, into bytes: inout [UInt8]) {
    for column in 0..<CInt(columns) {
      let kind = sqlite3_column_type(statement, column)
      bytes.append(UInt8(truncatingIfNeeded: kind))
      switch kind {
      case SQLITE_INTEGER:
        withUnsafeBytes(of: sqlite3_column_int64(statement, column).littleEndian) { bytes += $0 }
      case SQLITE_FLOAT:
        withUnsafeBytes(of: sqlite3_column_double(statement, column).bitPattern.littleEndian) { bytes += $0 }
      case SQLITE_TEXT, SQLITE_BLOB:
        let count = Int(sqlite3_column_bytes(statement, column))
        withUnsafeBytes(of: Int64(count).littleEndian) { bytes += $0 }
        bytes += UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)
      default: break
      }
    }
  }
}

extension Database {
  /// Tells `body` each row that a query gives; `body` must not keep one.
  func rows(_ sql: String, _ arguments: StatementArguments = [], _ body: (StoredRow) throws -> Void) throws {
    let rows = try StoredRow.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { try body(row) }
  }
}
