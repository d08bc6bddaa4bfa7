// SPDX-License-Identifier: GPL-3.0-or-later

/// What a picture with two axes shows, whether it is drawn as SVG or in a terminal.
///
/// Whatever colour tells, shape tells too: bars, lines, dashed lines, points with whiskers.
struct Plot: Hashable, Sendable {
  /// What it is, in a few words.
  var title: String
  /// What it says, for those who can't see it.
  var description: String
  var x: Axis
  var y: Axis
  /// From the lowest to the uppermost.
  var layers: [Layer]

  struct Axis: Hashable, Sendable {
    var label: String
    var scale: PlotScale
  }

  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
    /// A range of y about it, such as a confidence interval.
    var low: Double?
    var high: Double?

    init(_ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  struct Bar: Hashable, Sendable {
    var from: Double
    var to: Double
    var height: Double

    init(from: Double, to: Double, height: Double) {
      self.from = from
      self.to = to
      self.height = height
    }
  }

  enum Layer: Hashable, Sendable {
    /// `name` stands in the key; `nil` for what explains itself.
    case bars([Bar], name: String?)
    case line([Point], name: String?)
    /// What is held against the rest, dashed: such as the diagonal of a perfect forecast.
    case guide([Point], name: String?)
    /// Between two heights all along: such as what chance alone would do.
    case band(low: Double, high: Double, name: String?)
    case points([Point], name: String?)
    /// An upright line with a word: such as the planned time.
    case mark(Double, label: String)

    var name: String? {
      switch self {
      case .bars(_, let name), .line(_, let name), .guide(_, let name), .points(_, let name), .band(_, _, let name):
        name
      case .mark: nil
      }
    }
  }
}
