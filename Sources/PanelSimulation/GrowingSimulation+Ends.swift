// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension GrowingSimulation {
  /// How a plan's sessions ended in the trials so far: that many quantiles, of which the i-th of n stands at probability
  /// (i − ½)/n, in seconds after the slot's start.
  ///
  /// What ``PanelModel/Forecast/finish`` says in a few figures, for those who hold all of it against what came. O(quantiles)
  /// time.
  ///
  /// - Precondition: there are trials, and forecasts are asked for.
  public func ends(of plan: Int, quantiles: Int) -> [Double] {
    precondition(trials > 0 && simulation.detail > .differences && quantiles > 0, "no ends were noted")
    var sketch = workers[0].tallies[plan].totals.sketches.finish
    for worker in workers.dropFirst() { sketch.merge(worker.tallies[plan].totals.sketches.finish) }
    let count = Double(sketch.count)
    let ranks = (0..<quantiles).map { place in
      min(sketch.count, max(1, Int(((Double(place) + 0.5) / Double(quantiles) * count).rounded(.up))))
    }
    return sketch.values(ofRanks: ranks)
  }
}
