// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Points of a recording as people read them: by the clock on the wall where it is known, else how far into the
/// recording they lie.
struct RecordedClock: Hashable, Sendable {
  /// What the clock shows at the recording's beginning, in seconds after midnight.
  private let origin: Double?

  init(_ recording: Recording) {
    guard let start = recording.session.start, let slotStart = recording.slotStart else {
      origin = nil
      return
    }
    origin = Double(start.minutesAfterMidnight) * 60 - slotStart.sinceStart.seconds
  }

  var isKnown: Bool { origin != nil }

  /// `09:05`, or `1h05m` from the beginning of the recording.
  func words(_ seconds: Double) -> String {
    guard let origin else { return LengthWords.notation(.seconds(LengthWords.readable(seconds.rounded()))) }
    return WallClock(secondsAfterMidnight: LengthWords.readable(origin + seconds)).description
  }

  /// Distances between ticks that people count in.
  private static let intervals: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400,
  ]

  /// Round times in `range`, at least `spacing` apart, in seconds on the recording's scale.
  func ticks(in range: ClosedRange<Double>, spacing: Double) -> [Double] {
    let least = isKnown ? max(60, spacing) : spacing
    let interval = Self.intervals.first { $0 >= least } ?? (least / 86400).rounded(.up) * 86400
    let shift = origin ?? 0
    var tick = ((range.lowerBound + shift) / interval).rounded(.up) * interval - shift
    var ticks: [Double] = []
    while tick <= range.upperBound, ticks.count < 1000 {
      ticks.append(tick)
      tick += interval
    }
    return ticks
  }
}

/// What a session is called.
enum SessionTitle {
  /// Its name, as commands take it.
  static func short(_ session: RecordedSession) -> String { SafeText.visible(session.id) }

  /// Its title, or its name where it has none.
  static func long(_ session: RecordedSession) -> String { SafeText.visible(session.title ?? session.id) }
}
