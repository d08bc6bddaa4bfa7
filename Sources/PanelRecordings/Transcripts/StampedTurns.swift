// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Turns made of stamps and what is said behind each.
struct StampedTurns {
  private struct Stamped {
    let line: Int
    var name: String?
    var from: Double
    var to: Double?
    var invites = false
  }

  private var stamps: [Stamped] = []
  private var isNamed = false
  private var tail = ""

  var isEmpty: Bool { stamps.isEmpty }

  mutating func begin(_ stamp: StampLine, line: Int) throws(RecordError) {
    if let to = stamp.to, to < stamp.from { throw RecordError("the stamps end before they begin") }
    guard max(stamp.from, stamp.to ?? 0) <= TimeLimits.latest else {
      throw RecordError("a stamp more than 31 years off")
    }
    if stamp.name != nil { isNamed = true }
    stamps.append(Stamped(line: line, name: stamp.name, from: stamp.from, to: stamp.to))
    tail = ""
    if !stamp.rest.isEmpty { hear(stamp.rest) }
  }

  /// Takes what is said in the turn that began last, or the name of who says it where it stands below the stamps.
  mutating func hear(_ text: String) {
    guard let last = stamps.last else { return }
    let words = text.trimmed
    guard !words.isEmpty else { return }
    if last.name == nil, last.to != nil, tail.isEmpty, SpeakerLabel.isName(words), !words.hasSuffix(".") {
      stamps[stamps.count - 1].name = words
      isNamed = true
      tail = " "
      return
    }
    if !last.invites, QuestionCues.invites(tail + " " + words) { stamps[stamps.count - 1].invites = true }
    tail = String((tail + " " + words).suffix(60))
  }

  /// Puts right single stamps that go back behind the one before, as slips of whoever typed them do: such a turn begins
  /// where the one before began at the earliest, and that is noted. Where the next stamp goes back, too, nobody knows
  /// which are right, and the first is refused.
  mutating func settle(_ log: inout ReadingLog) throws(ImportError) {
    var settled: [Stamped] = []
    var latest = 0.0
    for (place, stamp) in stamps.enumerated() {
      guard stamp.to == nil else {
        settled.append(stamp)
        continue
      }
      var stamp = stamp
      if stamp.from < latest {
        let (read, before) = (Length.seconds(stamp.from).written, Length.seconds(latest).written)
        let next = stamps[(place + 1)...].first { $0.to == nil }
        guard next.map({ $0.from >= latest }) ?? true else {
          try log.refuse(
            RecordError(
              "the stamp \(read) goes back behind \(before), and so does the next",
              remedy: "correct them, or split the file where the recording was split"),
            line: stamp.line)
          continue
        }
        log.note("the stamp \(read) goes back behind \(before), which is taken for it", line: stamp.line)
        stamp.from = latest
      }
      latest = stamp.from
      settled.append(stamp)
    }
    stamps = settled
  }

  /// Counts the times from the first, if that lies beyond a limit; by how much.
  mutating func shift(beyond limit: Double) -> Length? {
    guard let first = stamps.map(\.from).min(), first >= limit else { return nil }
    for index in stamps.indices {
      stamps[index].from -= first
      stamps[index].to = stamps[index].to.map { $0 - first }
    }
    return .seconds(first)
  }

  func finished() -> [Turn] {
    // Where people have names, a stamp without one goes on with whoever speaks; one with an end may be a silence.
    let kept = isNamed ? stamps.filter { $0.name != nil || $0.to != nil } : stamps
    var turns: [Turn] = []
    for (place, stamp) in kept.enumerated() {
      let next = place + 1 < kept.count ? kept[place + 1].from : nil
      let to = stamp.to ?? next.map { max($0, stamp.from) } ?? stamp.from
      turns.append(
        Turn(
          speaker: stamp.name.map { Speaker($0) }, from: SessionTime(sinceStart: .seconds(stamp.from)),
          to: SessionTime(sinceStart: .seconds(to)),
          ending: stamp.to != nil ? .source : next != nil ? .nextTurn : .unknown, invitesQuestions: stamp.invites))
    }
    return turns.ordered()
  }
}
