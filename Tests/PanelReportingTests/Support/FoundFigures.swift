// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The numbers of a JSON document, each by the keys that lead to it: `segments.0.cut.low`.
enum JSONFigures {
  private static let flags: Set<String> = ["partial", "same_session", "may_be_best", "decided"]

  static func all(in text: String) throws -> PlacedFigures {
    var figures = PlacedFigures()
    try collect(JSONSerialization.jsonObject(with: Data(text.utf8)), "", into: &figures)
    return figures
  }

  private static func collect(_ value: Any, _ place: String, into figures: inout PlacedFigures) {
    let prefix = place.isEmpty ? "" : place + "."
    switch value {
    case let object as [String: Any]:
      for (key, value) in object { collect(value, prefix + key, into: &figures) }
    case let array as [Any]:
      for (index, value) in array.enumerated() { collect(value, prefix + String(index), into: &figures) }
    // What is true or false is a number for Foundation, too.
    case let number as NSNumber where !flags.contains(place.split(separator: ".").last.map(String.init) ?? ""):
      figures.note(place, number.doubleValue)
    default: break
    }
  }
}

/// The numbers of a tidy table, each by its row's key fields and its column: `talk|Rivers|cut|low`.
enum CSVFigures {
  /// - Parameter keys: the columns that tell rows apart.
  static func all(in text: String, keys: [String]) throws -> PlacedFigures {
    // None of the made-up titles has a comma or a quotation mark.
    let rows = text.split(separator: "\r\n").map { row in
      row.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heading = try #require(rows.first)
    let places = try keys.map { key in try #require(heading.firstIndex(of: key), "\(key)") }
    var figures = PlacedFigures()
    for row in rows.dropFirst() {
      let key = places.map { row[$0] }.joined(separator: "|")
      for (column, field) in zip(heading, row) where ExpectedCSV.columns.contains(column) && !field.isEmpty {
        let number: Double = try #require(Double(field), "\(row)")
        figures.note("\(key)|\(column)", number)
      }
    }
    return figures
  }
}
