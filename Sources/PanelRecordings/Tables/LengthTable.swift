// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Bare lengths from a table of comma-separated values: no sessions and no schedules, only what is known of each length.
///
/// A row has a length (`length`, `actual`, `took`, `value` and the like), or a lower and an upper bound (`low` and
/// `high`, `left` and `right`, `min` and `max`; empty, or `inf`, for no bound; both alike for a length that is known).
/// It may have a count (`count`, `weight`, `n`), and beside a length whether it was cut off (`cut_off`).
public struct LengthTable: Hashable, Sendable {
  /// What is known of one length, or of several that are alike.
  public struct Row: Hashable, Sendable {
    /// The length, or its lower bound: 0 where none is known.
    public let low: Double
    /// The same as `low` for a length that is known; infinity for no bound.
    public let high: Double
    /// How many lengths the row stands for.
    public let count: Double
  }

  /// What bare numbers count.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Seconds.
    case seconds = "s"
    /// Minutes.
    case minutes = "m"
    /// Hours.
    case hours = "h"
    /// Shares of a planned time, such as 0.95 or 95%.
    case shares = "share"
  }

  /// The file's name.
  public let name: String
  /// The rows in the order of the file, without the header; at least one.
  public let rows: [Row]
  /// What the rows' numbers are.
  public let measure: Measure

  /// What numbers are once units are taken into account.
  public enum Measure: Hashable, Sendable {
    /// Seconds, whatever unit of time the table has.
    case seconds
    /// Shares of a planned time; 1 stands for all of it.
    case shares
    /// In a unit that nothing tells.
    case numbers
  }

  /// How many bytes a table may have.
  static let mostBytes = 64 << 20

  /// It takes time in proportion to the bytes.
  ///
  /// - Parameters:
  ///   - bytes: the table's content, from its beginning; at most 64 MiB, read to its end.
  ///   - unit: what bare numbers count; `nil` where nobody says, and their column doesn't either.
  /// - Throws: ``ImportError`` with the line and the remedy at the first row that can't be read.
  public init(_ bytes: inout ByteSource, unit: Unit?) throws(ImportError) {
    let name = bytes.fileName
    let head = try bytes.head()
    let separator = CSVSeparator.guess(head, isWhole: head.count < ByteSource.headSize) ?? UInt8(ascii: ",")
    var reader = CSVReader(separator: separator, allowsBareQuotes: true)
    reader.append(try bytes.rest(atMost: Self.mostBytes)[...])
    reader.finish()
    var rows: [Row] = []
    var reading: LengthTableReading?
    var line = 1
    do throws(CSVError) {
      while try reader.next() {
        line = reader.line
        guard !reader.isEmptyLine else { continue }
        let cells = (0..<reader.count).map { reader.text(of: $0).trimmed }
        do throws(RecordError) {
          if reading == nil {
            reading = try LengthTableReading(header: cells, unit: unit, separator: separator)
          } else if let row = try reading?.row(cells) {
            rows.append(row)
          }
        } catch {
          throw CSVError(line: line, message: error.message + (error.remedy.map { "; \($0)" } ?? ""))
        }
      }
    } catch {
      throw ImportError(file: name, line: error.line, message: error.message)
    }
    guard let reading, !rows.isEmpty else {
      throw ImportError(file: name, message: "there are no lengths in it", remedy: "write a header and a row for each")
    }
    self.name = name
    self.rows = rows
    measure = reading.measure
  }
}
