// SPDX-License-Identifier: GPL-3.0-or-later

import PanelSimulation

/// After how many trials a study that may go on looks at what it has found.
///
/// The schedule is fixed beforehand: the first look is after eight ``PanelSimulation/IncrementalSimulation/step``s, each
/// later one an eighth of the trials so far further on. So no more than about an eighth of the trials is spent in vain.
/// The first look isn't earlier, because chance misleads most where the next look is a doubling away: then intervals of
/// nominal 95% cover rare chances in 93.2% at worst, and with this schedule in 94%.
package enum StoppingSchedule {
  /// - Parameters:
  ///   - trials: at the look before, a multiple of the step; 0 before the first.
  ///   - most: what may be spent; the last look is there.
  package static func next(after trials: Int, most: Int) -> Int {
    let step = IncrementalSimulation.step
    let steps = trials / step
    return min(most, (steps == 0 ? 8 : steps + max(1, steps / 8)) * step)
  }
}
