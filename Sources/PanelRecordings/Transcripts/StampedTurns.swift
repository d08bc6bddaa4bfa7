// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Turns made of stamps and what is said behind each.
struct StampedTurns {
  private struct Stamped {
    var name: String?
    var from: Double
    var to: Double?
    var invites = false
  }

  private var stamps: [Stamped] = []
  private var isNamed = false
  private var tail = ""

  var isEmpty: Bool { stamps.isEmpty }

  mutating func begin(_ stamp: StampLine) throws(RecordFault) {
    if let last = stamps.last, stamp.to == nil, last.to == nil, stamp.from < last.from {
      throw RecordFault(
        "the stamp \(Length.seconds(stamp.from).written) goes back behind \(Length.seconds(last.from).written)",
        remedy: "correct it, or split the file where the recording was split")
    }
    if let to = stamp.to, to < stamp.from { throw RecordFault("the stamps end before they begin") }
    guard max(stamp.from, stamp.to ?? 0) <= TimeLimits.latest else {
      throw RecordFault("a stamp more than 31 years off")
    }
    if stamp.name != nil { isNamed = true }
    stamps.append(Stamped(name: stamp.name, from: stamp.from, to: stamp.to))
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
