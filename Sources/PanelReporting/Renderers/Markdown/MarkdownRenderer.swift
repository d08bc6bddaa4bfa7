// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Documents as Markdown (GitHub's, for its tables): for a pull request, a wiki, a mail.
///
/// All text is escaped, so that a title stays a title whatever it says: no link, no picture, no mention of anybody, no
/// HTML. Source: GitHub Flavored Markdown Spec 0.29 (https://github.github.com/gfm/), sections 2.4 and 4.10.
public enum MarkdownRenderer {
  /// The whole document.
  public static func text(_ document: Document) -> String {
    var titles = 0
    let blocks = document.sections.joined().flatMap { block -> [String] in
      if case .title = block { titles += 1 }
      return parts(block, isFirst: titles == 1)
    }
    var text = ""
    for (index, block) in blocks.enumerated() {
      // The items of a list stand together.
      if index > 0 { text += isItem(block) && isItem(blocks[index - 1]) ? "\n" : "\n\n" }
      text += block
    }
    return text + "\n"
  }

  private static func isItem(_ block: String) -> Bool { block.hasPrefix("- ") || block.hasPrefix("  - ") }

  private static func parts(_ block: Block, isFirst: Bool) -> [String] {
    switch block {
    case .title(let title): [(isFirst ? "# " : "## ") + escaped(SafeText.visible(title))]
    case .paragraph(let text), .line(let text): [words(text)]
    case .item(let text): ["- " + words(text)]
    // What stands further in belongs to what stands before it.
    case .indented(let text, _, _): ["  - " + words(text)]
    case .term(let parts): ["- " + words(Text(parts.joined(separator: ": "), .heading))]
    case .clauses(let clauses): ["  - " + escaped(clauses.joined(separator: ", "))]
    case .facts(let facts): facts.map { "- **\(escaped($0.label)):** \(escaped($0.text))" }
    case .figures(let figures): [figures.map { words($0) }.joined(separator: ", ")]
    case .table(let table): [self.table(table)]
    case .scenario(let lines): [fenced(lines.map { TextLayout.spaces($0.indentation) + $0.text }, "yaml")]
    case .bars(let chart): bars(chart)
    case .histogram(let histogram): picture(TerminalHistogram(histogram, width: pictureWidth).lines, histogram.summary)
    case .heatMap(let map): heatMap(map)
    case .timeline(let timeline): picture(TerminalTimeline(timeline, width: pictureWidth)?.lines ?? [], nil)
    case .picture(let plot): picture(TerminalPlot(plot, width: pictureWidth).lines, nil)
    case .plots(let plots):
      plots.flatMap { plot in
        [words(Text(plot.title, .heading))]
          + picture(TerminalPlot(plot, width: pictureWidth).lines, plot.description)
      }
    }
  }

  private static let pictureWidth = 78

  /// A picture out of characters keeps its columns; for those who can't see it, the words say the same.
  private static func picture(_ lines: [StyledLine], _ words: String?) -> [String] {
    let drawn = lines.map { $0.rendered(.plain) }.drop { $0.isEmpty }
    return (drawn.isEmpty ? [] : [fenced(Array(drawn), "text")]) + (words.map { [escaped($0)] } ?? [])
  }

  private static func fenced(_ lines: [String], _ language: String) -> String {
    // Longer than any run of backticks within.
    let longest = lines.flatMap { line in line.unicodeScalars.split { $0 != "`" }.map(\.count) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + language] + lines.map(SafeText.gated) + [fence]).joined(separator: "\n")
  }

  // MARK: Tables

  private static func table(_ table: Table) -> String {
    let columns = merged(table)
    var rows = table.first.cells.indices.map { index in columns.map { words($0.cells[index], isCell: true) } }
    for omission in table.omissions.reversed() {
      rows.replaceSubrange(omission.rows, with: [[escaped(omission.note)] + columns.dropFirst().map { _ in "" }])
    }
    return grid(columns.map { ($0.heading, $0.alignment) }, rows)
  }

  /// Notes stand in the cell of the figure that they belong to.
  private static func merged(_ table: Table) -> [Table.Column] {
    var columns = [table.first]
    for column in table.others {
      guard column.isNote, var figure = columns.popLast() else {
        columns.append(column)
        continue
      }
      if !column.heading.isEmpty { figure.heading += " " + column.heading }
      for index in figure.cells.indices where !column.cells[index].string.isEmpty {
        figure.cells[index].string += " " + column.cells[index].string
      }
      columns.append(figure)
    }
    return columns
  }

  /// - Parameter rows: of cells that are escaped.
  private static func grid(_ headings: [(text: String, alignment: Alignment)], _ rows: [[String]]) -> String {
    let head = headings.map { escaped($0.text) }
    let rule = headings.map { $0.alignment == .right ? "---:" : "---" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func bars(_ chart: BarChart) -> [String] {
    let second = chart.second
    let headings: [(String, Alignment)] =
      [("", .left), (second?.shareHeading ?? "share", .right)] + (second.map { [($0.heading, .right)] } ?? [])
    let rows = chart.rows.map { row in
      [escaped(row.title), escaped(NumberWords.percent(row.share))] + (second == nil ? [] : [escaped(row.second)])
    }
    return [escaped(second?.caption ?? chart.caption), grid(headings, rows)]
  }

  private static func heatMap(_ map: HeatMap) -> [String] {
    let rows = map.rows.indices.map { row in
      [escaped(map.rows[row])]
        + map.columns.indices.map { column in
          map.cell(row, column).map { escaped(NumberWords.percent($0.chance)) } ?? "not run"
        }
    }
    return [escaped(map.caption), grid([("", .right)] + map.columns.map { ($0, .right) }, rows)]
  }

  // MARK: Text

  /// - Parameter isCell: within a table nothing begins a line.
  private static func words(_ text: Text, isCell: Bool = false) -> String {
    let string = isCell ? inline(text.string.trimmed) : escaped(text.string.trimmed)
    return text.role == .heading && !string.isEmpty ? "**\(string)**" : string
  }

  /// Nothing in `text` is markup any more; a comment that says nothing keeps what would name a person, an issue by its
  /// number, or an address from being taken for it.
  static func escaped(_ text: String) -> String { withPlainStart(inline(text)) }

  /// Scalar by scalar: a mark that joins a character of markup to another doesn't hide it from whoever reads Markdown.
  private static func inline(_ text: String) -> String {
    let scalars = Array(SafeText.gated(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "|", "~", "!", "&", "$":
        result.append("\\")
        result.append(scalar)
      case "@", "#":
        result.append("\\")
        result.append(scalar)
        result.append(contentsOf: nothing)
      // Bare addresses become links.
      case ":" where index + 1 < scalars.count && scalars[index + 1] == "/",
        "." where index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }:
        result.append(contentsOf: nothing)
        result.append(scalar)
        result.append(contentsOf: nothing)
      case "\n", "\r": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let nothing = "<!-- -->".unicodeScalars

  /// What begins a list, a quotation or a rule at the start of a line doesn't.
  private static func withPlainStart(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if let first = scalars.first, "-+=>".unicodeScalars.contains(first) { return "\\" + text }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let rest = scalars[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    let after = rest.dropFirst().first
    guard after == nil || after == " " else { return text }
    return String(digits) + "\\" + String(rest)
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.prefix(upTo: (start.lastIndex { $0 != " " }).map(start.index(after:)) ?? start.startIndex))
  }
}
