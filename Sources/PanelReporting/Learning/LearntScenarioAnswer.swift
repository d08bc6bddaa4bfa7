// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What was learnt for a scenario: each value that changes from what to what, what stays as it is and why.
public struct LearntScenarioAnswer: Answer {
  private let learnt: LearntScenario
  private let file: String
  private let isWritten: Bool

  /// The answer about what a scenario learnt.
  ///
  /// - Parameters:
  ///   - learnt: the new values, those left alone, and what they were learnt from.
  ///   - file: what people call the scenario's file.
  ///   - isWritten: whether the file has been changed; otherwise the answer is about what would be.
  public init(_ learnt: LearntScenario, file: String, isWritten: Bool) {
    self.learnt = learnt
    self.file = SafeText.visible(file)
    self.isWritten = isWritten
  }

  /// A sentence, the values with what they were before, those left alone with the reason, and notes.
  public var document: Document {
    Document([.paragraph(verdict, .heading)], changes, leftAlone, learnt.notes.map { .paragraph($0, .unsure) })
  }

  private var verdict: String {
    let from = learnt.learntFrom
    let sessions = CountWords.of(from.sessions, "recorded session")
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
  private var changes: [Block] {
    learnt.values.flatMap { value -> [Block] in
      let path = Block.term([value.override.path.description])
      let (old, new) = (SafeText.visible(value.old), SafeText.visible(value.override.value))
      guard value.old != value.override.value else { return [path, .indented("\(old), as before", first: 4, rest: 4)] }
      return [path, .indented("was \(old)", first: 4, rest: 8), .indented("is \(new)", first: 4, rest: 7)]
    }
  }

  private var leftAlone: [Block] {
    guard !learnt.leftAlone.isEmpty else { return [] }
    return [.paragraph("Left alone:", .faint)]
      + learnt.leftAlone.map { left in
        let label = "\(left.path): "
        return .indented(
          Text(label + SafeText.visible(left.reason)), first: 2, rest: min(DisplayWidth.of(label) + 2, 8))
      }
  }
}
