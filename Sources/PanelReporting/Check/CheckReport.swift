// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What `check` says of a good scenario: each uncertain length as people understand it, so that a slip in a file shows.
public struct CheckReport: Sendable {
  private let scenario: Scenario
  private let width: Int
  private let style: Style

  /// - Parameter width: in columns.
  public init(_ scenario: Scenario, width: Int = 80, style: Style = .plain) {
    self.scenario = scenario
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The lines below the file's verdict, each ended.
  public var text: String {
    (ScenarioLengths(scenario).entries.flatMap(lines) + learntFrom).map { $0.rendered(style) + "\n" }.joined()
  }

  /// Where values come from that were learnt.
  private var learntFrom: [StyledLine] {
    guard let learnt = scenario.learntFrom else { return [] }
    let count = learnt.alternatives.count
    let open = count == 0 ? "nothing says what they leave open" : "\(count) alternatives say what they leave open"
    let sessions = "\(NumberWords.grouped(learnt.sessions)) recorded session\(learnt.sessions == 1 ? "" : "s")"
    return [StyledLine("  learnt from")] + indented("\(sessions), \(DateWords.short(learnt.date)), \(open)")
  }

  private func lines(_ entry: ScenarioLengths.Entry) -> [StyledLine] {
    let words: String
    do {
      words = LengthWords.words(try entry.length.profile(planned: entry.planned))
    } catch {
      words = "impossible: \(error)"
    }
    let parts = entry.place.split(separator: ": ").map(String.init)
    let place = Fitting.truncated(entry.place, to: width - 2)
    guard parts.count > 1, place != entry.place, let last = parts.last else {
      return [StyledLine("  " + place)] + indented(words)
    }
    // What it is of the item stays readable however long the title is.
    let title = Fitting.truncated(parts.dropLast().joined(separator: ": "), to: width - 4 - DisplayWidth.of(last))
    return [StyledLine("  \(title): \(last)")] + indented(words)
  }

  /// Broken between clauses where there is room for one.
  private func indented(_ words: String) -> [StyledLine] {
    let clauses = words.split(separator: ", ")
    let fit = clauses.allSatisfy { DisplayWidth.of($0) < width - 4 }
    let joined = fit ? clauses.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ") : words
    return Fitting.wrapped(joined, to: width - 4)
      .map { StyledLine("    " + $0.replacing("\u{A0}", with: " "), .faint) }
  }
}
