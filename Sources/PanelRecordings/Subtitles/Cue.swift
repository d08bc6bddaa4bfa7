// SPDX-License-Identifier: GPL-3.0-or-later

/// A subtitle: what is shown from when to when.
struct Cue: Hashable {
  /// The line of its times, counted from 1.
  let line: Int
  /// What stands above its times; empty where nothing does.
  let id: String
  /// In seconds.
  let from: Double
  let to: Double
  /// With its tags; lines are separated by LF.
  var text: String
}

/// What the reader of a file of subtitles comes upon.
enum CueEvent: Hashable {
  case cue(Cue)
  /// A line that has an arrow and isn't the times of a cue.
  case badTimes(line: Int, text: String)
  /// Text that belongs to no cue.
  case strayText(line: Int)
}

/// A reader of one kind of subtitles.
protocol CueReader {
  /// What comes next; `nil` at the end of the file.
  mutating func next() throws(ImportError) -> CueEvent?
}
