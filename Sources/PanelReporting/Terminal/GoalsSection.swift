// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The goals: what was wanted, what is reached, met or not, with a sign and a word for each.
struct GoalsSection {
  private let report: TerminalReport

  private let words: GoalWords

  init(_ report: TerminalReport) {
    self.report = report
    words = GoalWords(report.scenario)
  }

  var lines: [StyledLine] {
    let goals = report.forecast.goals
    guard !goals.isEmpty else { return [] }
    let table = Table(
      first: .init(heading: "Goals", cells: goals.map { cell("\(Self.sign($0)) \(words.goal($0.goal.name))", $0) }),
      others: [
        .init(
          heading: "wanted", alignment: .right, importance: 1,
          cells: goals.map { .init(NumberWords.required($0.goal.required.probability)) }),
        .init(
          heading: "reached", alignment: .right, importance: 2,
          cells: goals.map { .init($0.achieved.map(NumberWords.finePercent) ?? "–") }),
        .init(
          heading: "", importance: 0, gap: 1,
          cells: goals.map { .init($0.achieved.flatMap(NumberWords.interval) ?? "") }),
      ] + leftOpen + [.init(heading: "", importance: 4, cells: goals.map { cell(Self.verdict($0), $0) })],
      leastFirstWidth: 17)
    return table.lines(width: report.width)
  }

  /// What the recordings leave open that something was learnt from.
  private var leftOpen: [Table.Column] {
    let goals = report.forecast.goals
    guard goals.contains(where: { $0.achieved?.dataInterval != nil }) else { return [] }
    return [
      .init(
        heading: "left open", alignment: .right, importance: 3,
        cells: goals.map { .init($0.achieved?.dataInterval.map(DataWords.percent) ?? "") })
    ]
  }

  private func cell(_ text: String, _ goal: GoalForecast) -> Table.Cell {
    let role: Style.Role =
      switch goal.metWhateverTheData {
      case .yes: .good
      case .no: .bad
      case .undecided: .unsure
      }
    return .init(text, role)
  }

  private static func sign(_ goal: GoalForecast) -> String {
    switch goal.metWhateverTheData {
    case .yes: "✓"
    case .no: "✗"
    case .undecided: "?"
    }
  }

  private static func verdict(_ goal: GoalForecast) -> String {
    switch goal.met {
    case .yes where goal.metWhateverTheData != .yes: "met, if learnt right"
    case .no where goal.metWhateverTheData != .no: "missed, if learnt right"
    case .yes: "met"
    case .no: "missed"
    case .undecided: goal.achieved == nil ? "nothing to measure" : "too close to call"
    }
  }
}
