// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
public import PanelModel

extension Sample {
  /// Lengths in seconds.
  ///
  /// - Parameters:
  ///   - observations: what is known of each length: itself, or bounds of it.
  ///   - grain: what exact lengths were rounded to, such as a minute, to the nearest; they lie within half of it. `nil`
  ///     where they weren't.
  /// - Throws: `FittingError` where an observation is impossible.
  public init(_ observations: [Observation], rounded grain: Length? = nil) throws(FittingError) {
    try self.init(observations.map { Row($0, rounded: grain) })
  }

  /// Shares of the planned time.
  ///
  /// - Throws: `FittingError` where an observation or an allotment is impossible.
  public init(
    sharesOf observations: [(observation: Observation, allotment: Length)], rounded grain: Length? = nil
  ) throws(FittingError) {
    var rows: [Row] = []
    for (index, pair) in observations.enumerated() {
      guard pair.allotment > .zero else { throw .badAllotment(row: index + 1, value: pair.allotment.seconds) }
      rows.append(Row(pair.observation, rounded: grain, in: pair.allotment.seconds))
    }
    try self.init(rows)
  }
}

extension Sample.Row {
  /// - Parameters:
  ///   - observation: what is known of one length: itself, or bounds of it.
  ///   - grain: what an exact length was rounded to, to the nearest; it lies within half of it. `nil` where it wasn't.
  ///   - unit: in seconds, such as a planned time, of which bounds are shares then.
  public init(_ observation: Observation, rounded grain: Length? = nil, in unit: Double = 1) {
    let grain = grain?.seconds
    switch observation {
    case .exactly(let length):
      let half = (grain ?? 0) / 2
      // What was rounded to 0 was positive; a length below 0 stays one, to be refused.
      let low = length.seconds - half
      self.init(low: (length.seconds >= 0 ? max(0, low) : low) / unit, high: (length.seconds + half) / unit)
    case .moreThan(let length): self.init(low: length.seconds / unit, high: .infinity)
    case .atMost(let length): self.init(low: length.seconds < 0 ? length.seconds : 0, high: length.seconds / unit)
    case .between(let low, let high): self.init(low: low.seconds / unit, high: high.seconds / unit)
    }
  }
}
