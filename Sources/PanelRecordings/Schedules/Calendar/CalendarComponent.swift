// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A component of a calendar: the calendar itself, an event, a time zone. Its properties aren't read before somebody
/// asks, so that a fault in one event needn't be a fault of all.
struct CalendarComponent {
  /// In capitals, such as `VEVENT`.
  let name: String
  /// Where it begins, counted from 1.
  let line: Int
  private(set) var lines: [FoldedLine] = []
  private(set) var children: [CalendarComponent] = []

  /// How deep components may stand within each other.
  static let deepest = 16

  /// The components of a file that stand in no other.
  static func all(in lines: [FoldedLine], file: String) throws(ImportError) -> [CalendarComponent] {
    var whole = CalendarComponent(name: "", line: 1)
    var open: [CalendarComponent] = []
    for line in lines {
      switch line.border {
      case .some((isBegin: true, let name)):
        guard !name.isEmpty else {
          throw ImportError(file: file, line: line.line, message: "BEGIN: doesn't say of what")
        }
        guard open.count < deepest else {
          throw ImportError(
            file: file, line: line.line, message: "components stand more than \(deepest) deep in each other")
        }
        open.append(CalendarComponent(name: name, line: line.line))
      case .some((isBegin: false, let name)):
        guard let done = open.popLast() else {
          throw ImportError(file: file, line: line.line, message: "END:\(QuotedInput.of(name)) ends nothing")
        }
        guard done.name == name else {
          throw ImportError(
            file: file, line: line.line,
            message:
              "END:\(QuotedInput.of(name)) where \(QuotedInput.of(done.name)) should end, which begins on line \(done.line)"
          )
        }
        if open.isEmpty { whole.children.append(done) } else { open[open.count - 1].children.append(done) }
      case nil:
        if open.isEmpty { whole.lines.append(line) } else { open[open.count - 1].lines.append(line) }
      }
    }
    if let innermost = open.last {
      throw ImportError(
        file: file, line: lines.last?.line,
        message: "the file ends within \(QuotedInput.of(innermost.name)), which begins on line \(innermost.line)",
        remedy: "it was cut off: fetch or export it again")
    }
    return whole.children
  }

  /// All properties, in the order of the file.
  func properties(file: String) throws(ImportError) -> [ContentLine] {
    var properties: [ContentLine] = []
    for line in lines { properties.append(try ContentLine(line, file: file)) }
    return properties
  }
}
