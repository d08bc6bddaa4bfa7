// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings

/// A long session in several formats: every turn of known length, none overlapping.
enum MadeUpSession {
  static let turnCount = 5000

  /// Turns of 4 to 10 seconds, a second apart. Eight speakers take turns; every fifth turn is followed by one of the same
  /// speaker.
  static let turns: [(speaker: Int, from: Int, length: Int)] = {
    var clock = 0
    return (0..<turnCount).map { number in
      let length = 4 + number * 7 % 7 + number % 3
      defer { clock += length + 1 }
      return ((number - number / 5) % 8, clock, length)
    }
  }()

  /// In seconds.
  static let speech = turns.reduce(0.0) { $0 + Double($1.length) }
  /// From the first word to the last, in seconds.
  static let length = Double(turns[turnCount - 1].from + turns[turnCount - 1].length)

  static let rttm = turns.map {
    "SPEAKER panel 1 \($0.from).000 \($0.length).000 <NA> <NA> spk\($0.speaker) <NA> <NA>\n"
  }
  .joined()

  static let table =
    "session,speaker,from_seconds,to_seconds\n"
    + turns.map { "panel,Speaker \($0.speaker),\($0.from),\($0.from + $0.length)\n" }.joined()

  static let webVTT =
    "WEBVTT\n\n"
    + turns.map { turn in
      "\(stamp(turn.from)) --> \(stamp(turn.from + turn.length))\n<v Speaker \(turn.speaker)>Some words\n\n"
    }.joined()

  private static func stamp(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).000"
  }

  /// Reads a file in the format that its content shows.
  static func read(_ bytes: [UInt8]) throws -> Recording {
    var source = ByteSource(bytes, fileName: "panel")
    var parts: [Recording] = []
    try FormatRegistry.read(&source, options: ImportOptions()) { (part) throws(ImportError) in parts.append(part) }
    let recordings = Recording.joined(parts)
    try WrongAnswer.unless(recordings.count == 1, "\(recordings.count) sessions")
    return recordings[0]
  }

  static func recording() throws -> Recording { try read(Array(rttm.utf8)) }
}
