// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Turns made of cues: whose words they are is known when all cues are.
struct CueTurns {
  /// More cues than a year of sessions has.
  private static let mostCues = 2_000_000

  private struct Part {
    var voice: String?
    var label: SpeakerLabel?
    /// How much is said.
    var letters: Int
    /// Whether a sentence ended before it.
    var opensSentence: Bool
  }

  private struct Heard {
    var from: Double
    var to: Double
    var parts: [Part]
    var invites: Bool
  }

  private var cues: [Heard] = []
  private var hasVoices = false
  private var labelled = 0
  private var labels: [String: Int] = [:]
  /// The end of what was said before, for a cue may end within a sentence.
  private var tail = ""

  var isEmpty: Bool { cues.isEmpty }

  /// Takes a cue with what is said in it.
  mutating func add(_ cue: Cue) throws(RecordError) {
    guard cue.to >= cue.from else {
      throw RecordError("the cue ends before it begins: \(cue.from) s to \(cue.to) s")
    }
    guard cue.to <= TimeLimits.latest else { throw RecordError("the cue lies more than 31 years off") }
    guard cues.count < Self.mostCues else { throw RecordError("more than \(Self.mostCues) cues") }
    let text = CueText(cue.text)
    var parts: [Part] = []
    for part in text.parts { add(part, to: &parts) }
    let words = text.text
    let invites = QuestionCues.invites(tail + " " + words) && !QuestionCues.invites(tail)
    tail = String((tail + " " + words).suffix(60))
    if parts.contains(where: { $0.label != nil }) { labelled += 1 }
    cues.append(Heard(from: cue.from, to: cue.to, parts: parts, invites: invites))
  }

  /// The lines of a part, each of which may begin with a label.
  private mutating func add(_ part: CueText.Part, to parts: inout [Part]) {
    if part.voice != nil { hasVoices = true }
    for line in part.text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      let label = part.voice == nil ? SpeakerLabel(String(line)) : nil
      if let label { labels[label.name, default: 0] += 1 }
      if label == nil, let last = parts.last, last.voice == part.voice {
        parts[parts.count - 1].letters += line.count
      } else {
        let before = parts.isEmpty ? tail : ""
        let opens = before.last(where: { !$0.isWhitespace && $0 != "\"" }).map { ".?!…".contains($0) } ?? true
        parts.append(Part(voice: part.voice, label: label, letters: max(1, line.count), opensSentence: opens))
      }
    }
  }

  /// The turns, in the order of the cues, and how many cues were split among several speakers.
  func turns() -> (turns: [Turn], split: Int) {
    // Where most cues have a name, one without has none; where few have, it goes on.
    let isLabelled = labelled * 2 >= cues.count
    let goesOn = labelled * 5 < cues.count * 4
    var turns: [Turn] = []
    turns.reserveCapacity(cues.count)
    var split = 0
    var current: String?
    for cue in cues {
      var voices: [(name: String?, letters: Int)] = []
      for part in cue.parts {
        let name = hasVoices ? part.voice : part.label.flatMap { isSpeaker($0, part, isLabelled) ? $0.name : nil }
        if let name { current = name } else if hasVoices || !goesOn { current = nil }
        if let last = voices.last, last.name == current {
          voices[voices.count - 1].letters += part.letters
        } else {
          voices.append((current, part.letters))
        }
      }
      if voices.count > 1 { split += 1 }
      append(cue, voices, to: &turns)
    }
    return (turns, split)
  }

  /// Whether a label that looks like a name is one, seen from all of the file.
  private func isSpeaker(_ label: SpeakerLabel, _ part: Part, _ isLabelled: Bool) -> Bool {
    if isLabelled || label.isMarked { return true }
    let name = label.name
    if SpeakerLabel.discourse.contains(name.lowercased()) { return false }
    if labels[name, default: 0] > 1 || name.contains(" ") || name.contains(where: \.isNumber) { return true }
    // A single word that comes once opens a turn, if anything.
    return part.opensSentence
  }

  /// Several speakers share a cue's time by how much each says.
  private func append(_ cue: Heard, _ voices: [(name: String?, letters: Int)], to turns: inout [Turn]) {
    let all = Double(voices.reduce(0) { $0 + $1.letters })
    var before = 0
    for (place, voice) in voices.enumerated() {
      let from = cue.from + (cue.to - cue.from) * Double(before) / all
      before += voice.letters
      let to = place == voices.count - 1 ? cue.to : cue.from + (cue.to - cue.from) * Double(before) / all
      turns.append(
        Turn(
          speaker: voice.name.map { Speaker($0) }, from: SessionTime(sinceStart: .seconds(from)),
          to: SessionTime(sinceStart: .seconds(max(from, to))),
          invitesQuestions: cue.invites && place == voices.count - 1))
    }
  }
}
