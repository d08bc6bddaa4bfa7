// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The known answers that come with the tests.
enum Vectors {
  /// The text of a file.
  static func text(_ path: String) throws -> String {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Vectors")
    return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of a CSV file without its header.
  static func rows(_ path: String) throws -> [[String]] {
    try text(path).utf8.split(separator: 10).dropFirst().map { fields(Substring($0)) }
  }

  /// The rows of a CSV file of numbers; an empty field is NaN.
  static func numbers(_ path: String) throws -> [[Double]] {
    try rows(path).map { row in row.map { Double($0) ?? .nan } }
  }

  /// The fields of a line, with quotes as CSV has them.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    var previous: Character = ","
    for character in line where character != "\r" {
      if character == "\"" {
        if !quoted && previous == "\"" { fields[fields.count - 1].append("\"") }
        quoted.toggle()
      } else if character == "," && !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
      previous = character == "\"" && previous == "\"" && quoted ? " " : character
    }
    return fields
  }
}
