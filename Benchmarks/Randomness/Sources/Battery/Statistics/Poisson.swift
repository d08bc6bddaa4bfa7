// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
internal import Stochastics

/// A rare event's count.
enum Poisson {
  /// Half of the observed count's own probability goes to either side (the mid-p value), so that p-values of large means
  /// are uniform nearly to the step between two counts.
  static func pValue(count: Int, mean: Double) -> PValue {
    let x = Double(count)
    let own = exp(x * log(mean) - mean - GammaFunction.logGamma(x + 1))
    let below = count == 0 ? 0 : IncompleteGamma.upper(x, mean)
    return PValue(upper: IncompleteGamma.lower(x + 1, mean) + own / 2, lower: below + own / 2)
  }
}
