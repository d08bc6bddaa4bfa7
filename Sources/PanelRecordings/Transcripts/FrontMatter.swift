// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What stands between two lines `---` at the beginning of a Markdown file: its title and its day are read.
struct FrontMatter {
  private enum State {
    case before, within, behind
  }

  private var state = State.before

  /// Whether a line belongs to it; told line by line from the first on.
  mutating func takes(_ line: TextLine, _ session: inout RecordedSession) -> Bool {
    switch state {
    case .before:
      state = line.text.trimmed == "---" ? .within : .behind
      return state == .within
    case .within:
      if line.text.trimmed == "---" { state = .behind }
      if let title = Self.value(of: "title", in: line.text) { session.title = title }
      if let day = Self.value(of: "date", in: line.text), let date = try? TableCell.date(day) { session.date = date }
      return true
    case .behind: return false
    }
  }

  /// What stands behind a key, without quotation marks.
  private static func value(of key: String, in line: String) -> String? {
    guard line.hasPrefix(key + ":") else { return nil }
    var value = line.dropFirst(key.count + 1).trimmed
    for mark in ["\"", "'"] where value.count >= 2 && value.hasPrefix(mark) && value.hasSuffix(mark) {
      value = String(value.dropFirst().dropLast())
    }
    return value.isEmpty ? nil : value
  }
}
