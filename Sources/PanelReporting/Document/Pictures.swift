// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Shares as bars, the largest first.
struct BarChart: Hashable, Sendable {
  var caption: String
  var rows: [Row]
  /// A second figure beside each share; `nil` where there is none.
  var second: Second?

  struct Second: Hashable, Sendable {
    /// Of both figures.
    var caption: String
    var shareHeading: String
    var heading: String
  }

  struct Row: Hashable, Sendable {
    var title: String
    /// In 0...1.
    var share: Double
    /// The second figure in words.
    var second: String
  }
}

/// How the end of a session is spread, with the slot's end marked.
struct EndHistogram: Hashable, Sendable {
  var ends: Histogram
  var onTime: Estimate
  var slot: Slot

  /// `on time 60.1% (60.0–60.2%), late 39.9%; the slot ends at 13:00`.
  var summary: String {
    let late = NumberWords.edge(onTime.complement) ?? NumberWords.percent(1 - onTime.value)
    return
      "When it ends: on time \(NumberWords.percent(onTime)), late \(late); the slot ends at \(SlotClock(slot: slot).end)."
  }
}

/// A chance by two keys, one down and one across.
struct HeatMap: Hashable, Sendable {
  var caption: String
  var rows: [String]
  var columns: [String]
  /// Row by row; `nil` for what isn't known.
  var cells: [Cell?]

  struct Cell: Hashable, Sendable {
    /// In 0...1.
    var chance: Double
    var role: Text.Role
  }

  func cell(_ row: Int, _ column: Int) -> Cell? { cells[row * columns.count + column] }
}

/// A session along the clock: rows of marks and bars.
struct Timeline: Hashable, Sendable {
  /// In seconds on the recording's scale.
  var range: ClosedRange<Double>
  /// Where the slot ends, if that is known.
  var slotEnd: Double?
  var clock: RecordedClock
  var rows: [Row]

  struct Row: Hashable, Sendable {
    var label: String
    var content: Content
  }

  enum Content: Hashable, Sendable {
    /// Each from its letter on.
    case items([Item])
    case bars([Bar])
  }

  struct Item: Hashable, Sendable {
    var letter: Character
    var from: Double
    var to: Double?
  }

  struct Bar: Hashable, Sendable {
    var from: Double
    var to: Double
  }
}

/// A line of a scenario that somebody may copy.
struct ScenarioLine: Hashable, Sendable {
  var indentation: Int
  /// `takes: `, or a whole line.
  var text: String
  /// A value's parts where it is a mixture, for media that have no room for it in a line.
  var mixture: Mixture?

  struct Mixture: Hashable, Sendable {
    var key: String
    var components: [Component]
  }

  struct Component: Hashable, Sendable {
    var weight: String
    var takes: String
  }
}
