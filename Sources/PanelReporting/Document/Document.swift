// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What an answer says to people, before it is known on which medium: sections, and in them blocks of text with meaning.
///
/// A new answer makes a document, and every medium can show it; a new medium is one renderer, and can show every answer.
public struct Document: Hashable, Sendable {
  /// What belongs together. No section is empty.
  var sections: [[Block]]

  /// Empty sections, and paragraphs that say nothing, are left out.
  init(_ sections: [[Block]]) {
    self.sections = sections.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  init(_ sections: [Block]...) { self.init(sections) }
}

/// A part of a ``Document``.
enum Block: Hashable, Sendable {
  /// What the document, or a part of it, is about.
  case title(String)
  case paragraph(Text)
  /// One of several of a kind: where the medium allows it, with a sign before it.
  case item(Text)
  /// A line that is shortened rather than broken.
  case line(Text)
  /// A line that is shortened before its last part, as in `National perspective (2 times): wraps up in`.
  case term([String])
  /// Text that stands further in: `first` columns on its first line, `rest` on the others.
  case indented(Text, first: Int, rest: Int)
  /// Text that stands further in and is broken between its clauses, where there is room for the longest.
  case clauses([String])
  /// What it is, and what is said of it.
  case facts([Fact])
  /// A few figures in a line that belong to the line before.
  case figures([Text])
  case table(Table)
  /// Lines of a scenario, as they are.
  case scenario([ScenarioLine])
  case bars(BarChart)
  case histogram(EndHistogram)
  case heatMap(HeatMap)
  case timeline(Timeline)
  /// Beside each other where there is room.
  case plots([Plot])
  /// A picture of what the words beside it say.
  case picture(Plot)

  struct Fact: Hashable, Sendable {
    var label: String
    var text: String
  }

  /// `text` in a paragraph, or nothing.
  static func paragraph(_ string: String?, _ role: Text.Role = .normal) -> Block {
    .paragraph(Text(string ?? "", role))
  }

  /// Sentences in a paragraph.
  static func sentences(_ sentences: [String], _ role: Text.Role = .normal) -> Block {
    .paragraph(sentences.joined(separator: " "), role)
  }

  var isEmpty: Bool {
    switch self {
    case .paragraph(let text), .item(let text), .indented(let text, _, _): text.string.isEmpty
    case .facts(let facts): facts.isEmpty
    case .figures(let figures): figures.isEmpty
    case .scenario(let lines): lines.isEmpty
    case .table(let table): table.first.cells.isEmpty
    case .plots(let plots): plots.isEmpty
    case .bars(let chart): chart.rows.isEmpty
    case .title, .line, .term, .clauses, .histogram, .heatMap, .timeline, .picture: false
    }
  }
}

extension [Block] {
  /// The table of `rows`, or nothing where there are none.
  static func table<Row>(
    _ heading: String, _ rows: some Collection<Row>, least: Int = 16, narrow: Int? = nil,
    _ first: @escaping (Row) -> some CellContent, _ columns: [Table.Maker<Row>?]
  ) -> [Block] {
    [.table(Table(heading, rows, least: least, narrow: narrow, first, columns))]
  }
}
