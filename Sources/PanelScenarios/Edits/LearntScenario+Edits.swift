// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension LearntScenario {
  /// What is to be written into the scenario's file: each value that changes, and where all of it comes from.
  public var edits: [ScenarioEdit] {
    values.filter { $0.old != $0.override.value }.map { ScenarioEdit($0.override) } + [
      ScenarioEdit(
        ScenarioOverride(path: .root.key("learnt_from"), value: learntFrom.text),
        remark:
          "What panelsim learnt from recordings, and what those leave open: fit --into writes it, simulate plays it.")
    ]
  }
}

extension LearntFrom {
  /// As a file has it under `learnt_from`.
  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var lines = ["recordings:"] + recordings.map { "  - \(YAMLNode.quoted($0))" }
    lines += ["sessions: \(sessions)", "date: \(date.year)-\(two(date.month))-\(two(date.day))"]
    for subject in Subject.allCases {
      if let count = counts[subject] { lines.append("\(subject.rawValue): \(count)") }
    }
    guard !alternatives.isEmpty else { return lines.joined(separator: "\n") }
    lines.append("alternatives:")
    for alternative in alternatives {
      // A bracket within braces would begin a list.
      let pairs = alternative.map { override -> String in
        let path = "\(override.path)"
        return "\(path.contains("[") ? YAMLNode.quoted(path) : path): \(override.value)"
      }
      lines.append("  - { \(pairs.joined(separator: ", ")) }")
    }
    return lines.joined(separator: "\n")
  }
}
