// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

/// A length that was learnt from recordings which anybody may use: for those who have none of their own yet.
public struct Preset: Hashable, Sendable {
  /// As scenarios write it: `conference-talk`.
  public var name: String
  /// What it is the length of, in a few words.
  public var summary: String
  /// Lengths, or shares of the planned time.
  public var takes: UncertainLength
  /// Whether the questions after a talk are in it.
  public var includesQuestions: Bool
  /// Whether it is of talks as they were moderated: signals, and cuts, are in it.
  public var isModerated: Bool
  /// The recordings that it was learnt from.
  public var source: Source
  /// The fit that it comes from.
  public var fit: Fit
  /// How well it forecasts recordings that it wasn't learnt from.
  public var backtest: Backtest
  /// What should be known by whoever relies on it; sentences.
  public var remarks: [String]

  package init(
    name: String, summary: String, takes: UncertainLength, includesQuestions: Bool, isModerated: Bool, source: Source,
    fit: Fit, backtest: Backtest, remarks: [String]
  ) {
    self.name = name
    self.summary = summary
    self.takes = takes
    self.includesQuestions = includesQuestions
    self.isModerated = isModerated
    self.source = source
    self.fit = fit
    self.backtest = backtest
    self.remarks = remarks
  }

  /// Where its recordings come from.
  public struct Source: Hashable, Sendable {
    /// What was recorded, and when.
    public var recordings: String
    /// Whom they are from, and where they are to be had.
    public var origin: String
    /// Under which terms.
    public var licence: String
    /// How many lengths there were.
    public var count: Int
    /// How many sessions the lengths belong to.
    public var sessions: Int
    /// What sessions are here, in the plural.
    public var sessionNoun: String
    /// When it was learnt.
    public var date: CivilDate

    package init(
      recordings: String, origin: String, licence: String, count: Int, sessions: Int, sessionNoun: String,
      date: CivilDate
    ) {
      self.recordings = recordings
      self.origin = origin
      self.licence = licence
      self.count = count
      self.sessions = sessions
      self.sessionNoun = sessionNoun
      self.date = date
    }
  }

  /// How it was fitted: by maximum likelihood. The unit is the second, or the planned time.
  public struct Fit: Hashable, Sendable {
    /// The family that was fitted.
    public var family: FitFamily
    /// In the order in which the fit gives them.
    public var parameters: [Parameter]
    /// The Anderson–Darling distance.
    public var distance: Double
    /// How often samples of the fit are as far from their own fits.
    public var chance: Double
    /// How many samples that were.
    public var replicates: Int

    /// A fitted parameter, in the unit of the fit.
    public struct Parameter: Hashable, Sendable {
      /// As the fit names it; of a mixture with the component's number: `shape 1`.
      public var name: String
      /// The maximum-likelihood estimate.
      public var value: Double
      /// The standard error, from the likelihood's curvature.
      public var standardError: Double

      package init(_ name: String, _ value: Double, error standardError: Double) {
        self.name = name
        self.value = value
        self.standardError = standardError
      }
    }

    package init(family: FitFamily, parameters: [Parameter], distance: Double, chance: Double, replicates: Int) {
      self.family = family
      self.parameters = parameters
      self.distance = distance
      self.chance = chance
      self.replicates = replicates
    }
  }

  /// How it fared: sessions forecast from the others, ten times a tenth of them. The unit is the second, or the planned
  /// time.
  public struct Backtest: Hashable, Sendable {
    /// How far forecasts were off: the mean continuous ranked probability score.
    public var rankedProbability: Double
    /// The standard error of ``rankedProbability``.
    public var rankedProbabilityError: Double
    /// The same of forecasts by the recorded lengths' own distribution.
    public var empirical: Double
    /// How often the range of 80% held, in 0...1.
    public var held: Double
    /// The standard error of ``held``.
    public var heldError: Double

    package init(
      rankedProbability: Double, error rankedProbabilityError: Double, empirical: Double, held: Double,
      error heldError: Double
    ) {
      self.rankedProbability = rankedProbability
      self.rankedProbabilityError = rankedProbabilityError
      self.empirical = empirical
      self.held = held
      self.heldError = heldError
    }
  }
}
