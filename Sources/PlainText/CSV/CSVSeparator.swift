// SPDX-License-Identifier: GPL-3.0-or-later

/// What separates the values of a table.
package enum CSVSeparator {
  private static let candidates = [",", ";", "\t", "|"].map { (text: StaticString) in text.utf8Start.pointee }

  /// The separator of the table that begins so: the one that gives the header most fields among those that give all
  /// records as many, else the one that gives it most; `nil` where none gives it two.
  ///
  /// - Parameter head: the table's first bytes; its last record may be cut short.
  package static func guess(_ head: ArraySlice<UInt8>, isWhole: Bool) -> UInt8? {
    let counts = candidates.map { (separator: $0, counts: fieldCounts(of: head, isWhole: isWhole, separator: $0)) }
    let fitting = counts.filter { $0.counts.first ?? 0 > 1 }
    let even = fitting.filter { Set($0.counts).count == 1 && $0.counts.count > 1 }
    let best = (even.isEmpty ? fitting : even).max { $0.counts.first ?? 0 < $1.counts.first ?? 0 }
    return best?.separator
  }

  private static func fieldCounts(of head: ArraySlice<UInt8>, isWhole: Bool, separator: UInt8) -> [Int] {
    var reader = CSVReader(separator: separator)
    reader.append(head)
    if isWhole { reader.finish() }
    var counts: [Int] = []
    while counts.count < 50, (try? reader.next()) == true {
      if !reader.isEmptyLine { counts.append(reader.count) }
    }
    return counts
  }
}
