// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelFitting
public import PanelModel
public import PanelSimulation

/// How recordings are forecast from recordings.
public struct BacktestOptions: Hashable, Sendable {
  /// At least 2.
  public var folds: Int
  /// What folds keep whole.
  public var unit: Backtest.Unit
  /// What lengths were rounded to, such as a minute; `nil` for what wasn't.
  public var rounded: Length?
  /// Where the moderator signals, in shares of the planned time: known where both ends are the same, else fitted.
  public var signal: ClosedRange<Double>
  /// What the moderated talk may be, the best of which is taken; `nil` for `ModeratedTalk.candidates(signal:)`.
  public var families: [ModeratedFamily]?
  /// What the moderated talk is held against.
  public var baselines: [ForecastModel]
  /// How each whole session is simulated for each model. Its seed shuffles the folds, too.
  public var simulation: SimulationOptions

  /// Enough to know a session's ends better than any number of recordings tells.
  public static let usualTrials = 50_000

  /// The ones that are usual: the samples' own distribution, and three plain families.
  public static let usualBaselines: [ForecastModel] = [
    .empirical, .family(.weibull), .family(.normal), .family(.lognormal),
  ]

  /// Tenfold by session, with the signal at 100% of the planned time, unless something else is said.
  ///
  /// - Precondition: at least 2 folds.
  public init(
    folds: Int = 10, unit: Backtest.Unit = .session, rounded: Length? = nil, signal: ClosedRange<Double> = 1...1,
    families: [ModeratedFamily]? = nil, baselines: [ForecastModel] = Self.usualBaselines,
    simulation: SimulationOptions = SimulationOptions(trials: Self.usualTrials)
  ) {
    precondition(folds >= 2, "\(folds) folds")
    self.folds = folds
    self.unit = unit
    self.rounded = rounded
    self.signal = signal
    self.families = families
    self.baselines = baselines
    self.simulation = simulation
  }

  /// The one that is tried, then those that it is held against.
  var models: [ForecastModel] { [.moderated(families ?? ModeratedTalk.candidates(signal: signal))] + baselines }
}
