// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Who often doesn't come, in a line each, where the table has no room for it.
struct AbsenceNotes {
  private let report: TerminalReport

  init(_ report: TerminalReport) { self.report = report }

  /// Who is absent less often isn't worth a line.
  private static let leastChance = 0.1
  private static let mostLines = 5

  var lines: [StyledLine] {
    let notes = sentences
    let more = notes.count - Self.mostLines
    return notes.prefix(Self.mostLines).flatMap { report.paragraph($0) }
      + (more > 0 ? [StyledLine("… and \(NumberWords.grouped(more)) more", .faint)] : [])
  }

  /// Repetitions of an item that are absent equally often share a sentence.
  private var sentences: [String] {
    var rest = report.forecast.segments[...]
    var result: [String] = []
    for item in report.scenario.agenda {
      let segments = rest.prefix(item.count)
      rest = rest.dropFirst(item.count)
      let words = segments.map { segment -> String? in
        let absence = segment.happens.complement
        guard absence.value >= Self.leastChance else { return nil }
        return Self.sentence(NaturalFrequency(absence), isPerson: segment.kind == .talk)
      }
      if segments.count > 1, Set(words).count == 1, let words = words.first {
        if let words { result.append("\(SafeText.visible(item.title)), each of \(segments.count), \(words)") }
      } else {
        result += zip(segments, words).compactMap { segment, words in
          words.map { "\(SafeText.visible(segment.title)) \($0)" }
        }
      }
    }
    return result
  }

  private static func sentence(_ frequency: NaturalFrequency, isPerson: Bool) -> String {
    let verb = isPerson ? "come" : "take place"
    return frequency == .all
      ? "never \(isPerson ? "comes" : "takes place")" : "doesn't \(verb) in \(frequency) sessions"
  }
}
