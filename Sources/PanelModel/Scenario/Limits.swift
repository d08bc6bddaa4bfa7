// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// How large a scenario and its parts may be.
  ///
  /// They keep a mistyped or hostile file from taking the machine's memory or an afternoon; no panel comes near them.
  public enum Limits {
    // MARK: The file

    /// A scenario file's size in bytes: 1 MiB.
    public static let fileBytes = 1 << 20
    /// How deep values may stand within each other.
    public static let depth = 64
    /// How many YAML aliases a file may use.
    public static let aliases = 100
    /// How many values a file may hold, those that aliases repeat counted each time.
    public static let nodes = 100_000
    /// How many bytes a value may have that is no title or name.
    public static let valueBytes = 200
    /// How many problems are reported of one file.
    public static let problems = 1_000

    // MARK: Samples for `empirical`

    /// The size of a CSV file with samples, in bytes: 16 MiB.
    public static let recordFileBytes = 16 << 20
    /// How many values one `empirical` may hold.
    public static let empiricalValues = 100_000
    /// How many values all of a scenario's `empirical` may hold together.
    public static let empiricalValuesInAll = 1_000_000

    // MARK: The agenda

    /// How many items an agenda may have.
    public static let items = 500
    /// How often an item may be repeated.
    public static let count = 1...1_000
    /// How many segments the agenda may have after repetition.
    public static let segments = 1_000
    /// The length of a title or a name in Unicode scalars.
    public static let titleLength = 500
    /// How many people may want the floor.
    public static let hands = 1_000
    /// How many questions or answers a round may have.
    public static let perRound = 100
    /// How many questions and answers a session may be expected to have: those of a second each for 24 hours.
    public static let questionsAndAnswers = 200_000

    // MARK: What was learnt

    /// How many alternatives `learnt_from` may have, if any: fewer bound nothing at 95%, more take time.
    public static let alternatives = 39...399
    /// How many recordings it may name.
    public static let recordings = 10_000

    // MARK: Lengths and shares

    /// The longest slot, and the longest planned time.
    public static let longestSlot = Length.hours(24)
    /// The longest that anything else may be said to last.
    public static let longest = Length.hours(240)
    /// The shortest length other than zero.
    public static let shortest = Length(seconds: 0.001)
    /// The greatest percentage: 1000%.
    public static let greatestShare = 10.0
    /// The smallest percentage other than zero: 0.001%.
    public static let smallestShare = 0.000_01
    /// How long a round must last on average for each of its questions, or of its answers if they are more, where hands
    /// have no end; so that a trial has an end.
    public static let shortestEndlessQuestion = Length(seconds: 1)

    // MARK: Distributions

    /// What a length may not exceed even once in four billion draws: 100 years.
    public static let longestDraw = Length(seconds: 100 * 365.25 * 86_400)

    /// How many components a mixture may have, those of the mixtures in it counted too.
    public static let components = 100
    /// How many components a mixture may have that holds for many talks and is written in lengths and in percentages,
    /// so that it means something else for each of them.
    public static let componentsForEachTalk = 10
    /// How many distributions a scenario may hold in all, each component counted.
    public static let distributions = 5_000
    /// How deep mixtures may stand within each other.
    public static let mixtureDepth = 8
    /// How many samples of `empirical` a mixture may hold in all.
    public static let recordsInMixture = 10_000
    /// A lognormal's sigma.
    public static let sigma = 0.001...5.0
    /// The shape of a Weibull or a log-logistic distribution. Below it a single draw could outlast the universe.
    public static let shape = 0.25...1_000.0
    /// A component's weight.
    public static let weight = 1e-9...1e9
    /// The ratio of a standard deviation to its mean, for the lognormal and the gamma distribution.
    public static let spread = 0.001...10.0
  }
}
