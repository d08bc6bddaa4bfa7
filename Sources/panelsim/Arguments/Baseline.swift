// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Estimation
import PanelFitting
import PanelModel

/// A plain way to forecast, as `--baseline` names it.
enum Baseline: String, CaseIterable, ExpressibleByArgument {
  case empirical, weibull, normal, lognormal, gamma, loglogistic

  var model: ForecastModel {
    switch self {
    case .empirical: .empirical
    case .weibull: .family(.weibull)
    case .normal: .family(.normal)
    case .lognormal: .family(.lognormal)
    case .gamma: .family(.gamma)
    case .loglogistic: .family(.loglogistic)
    }
  }
}
