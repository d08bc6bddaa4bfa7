// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// What the turns of a session show of one speaker: the signs by which roles are guessed.
struct SpeakerSigns {
  var turns = 0
  /// Turns that stand between those of two others, or between two turns of one other.
  var between = 0
  var speech = 0.0
  var longest = 0.0
  var first = Double.infinity
  var last = 0.0
  fileprivate(set) var lengths: [Double] = []

  /// The median length of a turn in seconds.
  var median: Double { lengths.isEmpty ? 0 : lengths[lengths.count / 2] }
}

extension [Turn] {
  /// The signs of each speaker, in the order in which they first speak; turns without a name are left out.
  ///
  /// - Parameter turns: in the order of their starts, merged. It takes O(n log n).
  func signs() -> (signs: [SpeakerSigns], speakers: [Speaker]) {
    var speakers: [Speaker] = []
    var places: [Speaker: Int] = [:]
    var signs: [SpeakerSigns] = []
    var before: Int?
    for turn in self {
      guard let speaker = turn.speaker else {
        before = nil
        continue
      }
      let place = places[speaker] ?? speakers.count
      if place == speakers.count {
        places[speaker] = place
        speakers.append(speaker)
        signs.append(SpeakerSigns())
      }
      signs[place].count(turn)
      // The turn before stands between two others' once this one has come.
      if let before, before != place { signs[before].between += 1 }
      before = place
    }
    for place in signs.indices { signs[place].lengths.sort() }
    return (signs, speakers)
  }
}

extension SpeakerSigns {
  fileprivate mutating func count(_ turn: Turn) {
    let length = turn.length.seconds
    turns += 1
    speech += length
    longest = max(longest, length)
    first = min(first, turn.from.sinceStart.seconds)
    last = max(last, turn.to.sinceStart.seconds)
    lengths.append(length)
  }
}
