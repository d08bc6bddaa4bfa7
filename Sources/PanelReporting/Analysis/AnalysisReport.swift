// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What an analyst reads of recorded sessions: the verdict in words, then figures by group, by role and by item, how
/// speakers followed each other, and what became of questions.
public struct AnalysisReport: Sendable {
  let analysis: SessionAnalysis
  let width: Int
  let style: Style

  /// - Parameter width: in columns.
  public init(_ analysis: SessionAnalysis, width: Int = 80, style: Style = .plain) {
    self.analysis = analysis
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// Fewer than so many say nothing of how such things go.
  static let fewest = 5

  /// The whole report, each line ended.
  public var text: String {
    let sections = [
      title, AnalysisVerdict(self).lines, ItemsByGroup(self).lines, SpeechByGroup(self).lines, DelaysTable(self).lines,
      FlowSection(self).lines, LossesTable(self).lines, footer,
    ]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private var title: [StyledLine] {
    let counts = analysis.sessions
    var parts = [CountWords.of(counts.all, "session")]
    if counts.time > .zero { parts.append(LengthWords.sentence(counts.time.seconds)) }
    if !analysis.items.isEmpty { parts.append("\(CountWords.of(analysis.items.count, "item")) with a planned time") }
    if let turns = analysis.whole.speech?.turns { parts.append(CountWords.of(turns, "turn")) }
    let planned =
      counts.onlyPlanned == 0
      ? "" : "; of \(NumberWords.grouped(counts.onlyPlanned)) only the plan is known, and they count for nothing here"
    return paragraph(parts.joined(separator: ", ") + planned)
  }

  private var footer: [StyledLine] {
    var parts = ["Minutes"]
    if !analysis.items.isEmpty { parts.append("own: what \(itemNoun)s took longer than planned") }
    if analysis.items.contains(where: { $0.inheritedDelay != nil }) { parts.append("late by: how late they began") }
    parts.append("in brackets: 95% confidence, for more of the same kind")
    return paragraph(parts.joined(separator: "; ") + ".", .faint)
  }

  /// What items are called here.
  var itemNoun: String {
    let kinds = Set(analysis.items.map(\.planned.kind).filter { $0 != .questions })
    return kinds == [.talk] ? "talk" : "item"
  }
}

extension SessionAnalysis.Grouping {
  /// What a table's first column is headed.
  var heading: String {
    switch self {
    case .allotment: "Planned"
    case .role: "Role"
    case .speaker: "Speaker"
    case .room: "Room"
    case .track: "Track"
    }
  }
}

extension AnalysedGroup {
  /// The group in the first column of a table.
  var label: String {
    if let allotment { return LengthWords.exact(allotment.seconds) }
    guard let name else { return "not known" }
    return SafeText.visible(name)
  }
}
