// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an analyst reads of recorded sessions: the verdict in words, then figures by group, by role and by item, how
/// speakers followed each other, and what became of questions.
extension SessionAnalysis: Answer {
  /// The verdict; tables by group, role and item; overlap, gaps, handovers and questions; time lost by late items.
  public var document: Document {
    Document(
      [[.paragraph(title)], [AnalysisVerdict(self).block], itemsByGroup] + speech + [
        delays, [.facts(FlowFacts(self).facts)], lossesTable, [.paragraph(footer, .faint)],
      ])
  }

  /// One object, `panelsim-analysis/1`.
  public var json: String? { AnalysisJSON(analysis: self).value.document }
  /// One row for each figure of each group and item.
  public var csv: String? { AnalysisCSV(analysis: self).text }

  /// Fewer than so many say nothing of how such things go.
  static let fewest = 5
  /// More groups are for programs.
  static let mostRows = 20
  /// More items aren't read one by one.
  private static let mostItems = 24

  private var title: String {
    var parts = [CountWords.of(sessions.all, "session")]
    if sessions.time > .zero { parts.append(LengthWords.sentence(sessions.time.seconds)) }
    if !items.isEmpty { parts.append("\(CountWords.of(items.count, "item")) with a planned time") }
    if let turns = whole.speech?.turns { parts.append(CountWords.of(turns, "turn")) }
    let planned =
      sessions.onlyPlanned == 0
      ? ""
      : "; of \(NumberWords.grouped(sessions.onlyPlanned)) only the schedule is known, and they count for nothing here"
    return parts.joined(separator: ", ") + planned
  }

  private var footer: String {
    var parts = ["Minutes"]
    if !items.isEmpty { parts.append("own: what \(itemNoun)s took longer than planned") }
    if hasInheritedDelays { parts.append("late by: how late they began") }
    parts.append("in brackets: 95% confidence, for more of the same kind")
    return parts.joined(separator: "; ") + "."
  }

  private var hasInheritedDelays: Bool { items.contains { $0.inheritedDelay != nil } }

  /// What items are called here.
  var itemNoun: String {
    let kinds = Set(items.map(\.planned.kind).filter { $0 != .questions })
    return kinds == [.talk] ? "talk" : "item"
  }

  // MARK: Tables

  /// What items took against what they were given, a row for each group and one for all.
  private var itemsByGroup: [Block] {
    let groups = self.groups.compactMap { group in group.items.map { (label: group.label, items: $0) } }
    guard let all = whole.items else { return [] }
    let shown = Array(groups.prefix(Self.mostRows)) + (groups.count == 1 ? [] : [(label: "all", items: all)])
    return .table(
      grouping.heading, shown, least: 12, \.label,
      [
        .right("\(itemNoun)s", 9) { NumberWords.grouped($0.items.count) },
        .right("half take", 8) { Self.percent($0.items.ratio.p50.value) },
        .note(2) { Self.interval($0.items.ratio.p50) },
        .left("8 in 10", 5) { Self.range($0.items) },
        .right("over", 10) { NumberWords.finePercent($0.items.over.estimate) },
        .note(7) { NumberWords.interval($0.items.over.estimate) },
        .right("own", 4) { LengthWords.signed($0.items.ownDelay.value) },
        shown.contains { $0.items.inheritedDelay != nil }
          ? .right("late by", 3) { $0.items.inheritedDelay.map { LengthWords.signed($0.value) } ?? "–" } : nil,
        .right("cut off", 1) { $0.items.cutOff == 0 ? "" : NumberWords.grouped($0.items.cutOff) }.ifAny,
      ]) + Self.hidden(groups.count - Self.mostRows)
  }

  /// Who has how much of the time: by role, and by whatever else was asked for.
  private var speech: [[Block]] {
    let roles = Self.speech("Role", self.roles)
    guard grouping != .role, grouping != .allotment else { return [roles] }
    return [roles, Self.speech(grouping.heading, groups)]
  }

  private static func speech(_ heading: String, _ all: [AnalysedGroup]) -> [Block] {
    let rows = all.compactMap { group in group.speech.map { (group: group, speech: $0) } }
    return .table(
      heading, rows.prefix(mostRows), least: 12, \.group.label,
      [
        .right("sessions", 2) { NumberWords.grouped($0.group.sessions) },
        .right("turns", 5) { NumberWords.grouped($0.speech.turns) },
        .right("time", 6) { LengthWords.cell($0.speech.time.seconds) },
        .right("of speech", 9) { $0.speech.ofSpeech.map(NumberWords.finePercent) ?? "–" },
        .note(4) { $0.speech.ofSpeech.flatMap(NumberWords.interval) },
        .right("of time", 8) { $0.speech.ofTime.map(NumberWords.finePercent) ?? "–" },
        .note(1) { $0.speech.ofTime.flatMap(NumberWords.interval) },
        .right("a turn", 7) { LengthWords.notation(.seconds($0.speech.lengths.p50.value)) },
        .left("8 in 10", 3) { FlowFacts.range($0.speech.lengths, $0.speech.turns) },
      ]) + hidden(rows.count - mostRows)
  }

  private static func hidden(_ count: Int) -> [Block] {
    count > 0 ? [.paragraph("and \(NumberWords.grouped(count)) more; --csv has all", .faint)] : []
  }

  /// Each item with its own delay and what it inherited, where there are few enough to read.
  private var delays: [Block] {
    guard items.count <= Self.mostItems else { return [] }
    func inherited(_ words: @escaping (AnalysedItem, Length) -> String) -> (AnalysedItem) -> String {
      { item in item.inheritedDelay.map { words(item, $0) } ?? "–" }
    }
    return .table(
      "Item", items, { SafeText.visible($0.planned.title ?? $0.planned.id ?? $0.session.title ?? $0.session.id) },
      [
        .right("planned", 3) { LengthWords.cell($0.allotment.seconds) },
        .right("took", 4) { LengthWords.cell($0.took.seconds) },
        .right("own", 5) { LengthWords.signed($0.ownDelay.seconds) },
      ]
        + (hasInheritedDelays
          ? [
            .right("late by", 2, inherited { LengthWords.signed($1.seconds) }),
            .right("ended late", 1, inherited { LengthWords.signed(($1 + $0.ownDelay).seconds) }),
          ] : []))
  }

  /// Who gives up time when others take more than theirs.
  private var lossesTable: [Block] {
    .table(
      "Began late", losses, least: 10, { Self.noun($0.kind).capitalizedFirst },
      [
        .right("late", 1) { NumberWords.grouped($0.late) },
        .right("shortened", 3) { NumberWords.finePercent($0.shortened.estimate) },
        .note(0) { NumberWords.interval($0.shortened.estimate) },
        .right("gave up each", 4) { LengthWords.cell($0.lost.value) },
        .right("in all", 2) { LengthWords.cell($0.total.seconds) },
      ])
  }

  static func noun(_ kind: AgendaItem.Kind?) -> String {
    switch kind {
    case .talk: "talks"
    case .remarks: "remarks"
    case .questions: "questions"
    case nil: "items"
    }
  }

  private static func percent(_ ratio: Double) -> String { NumberWords.decimal(ratio * 100, 0) + "%" }

  private static func interval(_ quantile: QuantileEstimate) -> String? {
    guard let low = quantile.low, let high = quantile.high else { return nil }
    return "(\(NumberWords.decimal(low * 100, 0))–\(percent(high)))"
  }

  private static func range(_ items: ItemFigures) -> String {
    guard items.count >= fewest else { return "too few" }
    return "\(NumberWords.decimal(items.ratio.p10.value * 100, 0))–\(percent(items.ratio.p90.value))"
  }
}

extension SessionAnalysis.Grouping {
  /// What a table's first column is headed.
  var heading: String { rawValue == "allotment" ? "Planned" : rawValue.capitalizedFirst }
}

extension AnalysedGroup {
  /// The group in the first column of a table.
  var label: String {
    if let allotment { return LengthWords.exact(allotment.seconds) }
    guard let name else { return "not known" }
    return SafeText.visible(name)
  }
}
