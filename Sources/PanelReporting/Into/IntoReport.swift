// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What was learnt for a scenario: each value that changes from what to what, what stays as it is and why.
public struct IntoReport: Sendable {
  private let learnt: LearntScenario
  private let file: String
  private let isWritten: Bool
  private let width: Int
  private let style: Style

  /// - Parameters:
  ///   - file: the scenario's.
  ///   - isWritten: whether it has been; otherwise it is what would be.
  ///   - width: in columns.
  public init(_ learnt: LearntScenario, file: String, isWritten: Bool, width: Int = 80, style: Style = .plain) {
    self.learnt = learnt
    self.file = SafeText.visible(file)
    self.isWritten = isWritten
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [paragraph(verdict, .heading), changes, leftAlone, learnt.notes.flatMap { paragraph($0, .unsure) }]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var changed: [LearntScenario.Value] { learnt.values.filter { $0.old != $0.setting.value } }

  private var verdict: String {
    let from = learnt.learntFrom
    let sessions = "\(NumberWords.grouped(from.sessions)) recorded session\(from.sessions == 1 ? "" : "s")"
    guard !learnt.values.isEmpty else {
      return "Nothing was learnt from \(sessions), and \(file) stays as it is."
    }
    let values = learnt.values.count == 1 ? "One value" : "\(learnt.values.count) values"
    let verb = isWritten ? "now stand" : "would stand"
    let counts = LearntFrom.Subject.allCases.compactMap { subject in
      from.counts[subject].map { Self.words(subject, $0) }
    }
    return
      "\(values) learnt from \(sessions) \(learnt.values.count == 1 && isWritten ? "now stands" : verb) in \(file), with "
      + "what the recordings leave open (\(counts.joined(separator: ", ")))."
  }

  private static func words(_ subject: LearntFrom.Subject, _ count: Int) -> String {
    let number = NumberWords.grouped(count)
    return subject == .hands ? "hands in \(number) session\(count == 1 ? "" : "s")" : "\(number) \(subject.rawValue)"
  }

  /// A line with each key, and below it what was and what is.
  private var changes: [StyledLine] {
    learnt.values.flatMap { value -> [StyledLine] in
      let path = StyledLine("  \(value.setting.path)")
      guard value.old != value.setting.value else { return [path] + indented("\(value.old), as before") }
      return [path] + indented(value.old, "was ") + indented(value.setting.value, "is ")
    }
  }

  private var leftAlone: [StyledLine] {
    guard !learnt.leftAlone.isEmpty, !learnt.values.isEmpty || !learnt.leftAlone.isEmpty else { return [] }
    return paragraph("Left alone:", .faint)
      + learnt.leftAlone.flatMap { left in
        hanging("  \(left.path): ", SafeText.visible(left.reason))
      }
  }

  private func indented(_ text: String, _ label: String = "") -> [StyledLine] { hanging("    " + label, text) }

  private func hanging(_ label: String, _ text: String) -> [StyledLine] {
    let columns = min(width, TerminalReport.textWidth)
    let indent = min(DisplayWidth.of(label), 8)
    let lines = Fitting.wrapped(
      label.trimmingPrefix(while: { $0 == " " }) + SafeText.visible(text), to: columns - indent)
    let margin = label.prefix { $0 == " " }
    return lines.enumerated().map { index, line in
      StyledLine((index == 0 ? String(margin) : Fitting.spaces(indent)) + line)
    }
  }

  private func paragraph(_ text: String, _ role: Style.Role) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }
}
