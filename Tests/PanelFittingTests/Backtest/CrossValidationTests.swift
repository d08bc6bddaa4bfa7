// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelFitting
import PanelModel
import Stochastics
import Testing

@Suite struct CrossValidationTests {
  static func fosdem() throws -> [RecordedTalk] {
    try Vectors.fosdem().map { fields in
      guard let planned = Double(fields[1]), let actual = Double(fields[2]) else {
        throw Vectors.BadVector(line: fields)
      }
      let share = actual / 60 / planned
      return RecordedTalk(session: fields[0], length: Sample.Row(low: share, high: share))
    }
  }

  @Test func sessionsStayWhole() throws {
    let sessions = (0..<60).map { "room \($0 * $0 % 17)" }
    let folds = try Folds(sessions: sessions, count: 5)
    #expect(folds.members.flatMap(\.self).sorted() == Array(0..<60))
    var homes: [String: Int] = [:]
    for (fold, members) in folds.members.enumerated() {
      for member in members { #expect(homes.updateValue(fold, forKey: sessions[member]) ?? fold == fold) }
    }
    let sizes = folds.members.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 8)
    // The order of the items doesn't matter to who goes with whom.
    let mirrored = try Folds(sessions: sessions.reversed(), count: 5)
    #expect(
      mirrored.members.map { Set($0.map { sessions[59 - $0] }) } == folds.members.map { Set($0.map { sessions[$0] }) })
    #expect(try Folds(sessions: sessions, count: 5, seed: 2) != folds)
    #expect(throws: FittingError.tooFewSessions(count: 1, needed: 2)) { try Folds(sessions: ["a", "a"], count: 2) }
  }

  /// Stability: which sessions go together is ours to say and doesn't change with the compiler.
  @Test func theSameSeedMeansTheSameFolds() throws {
    let folds = try Folds(sessions: (0..<9).map { "session \($0)" }, count: 3, seed: 5)
    #expect(folds.members == [[2, 3, 7], [1, 4, 6], [0, 5, 8]])
  }

  /// Forecasts that are right by construction are found right, and one that is too sure is found out.
  @Test func scoresTellRightFromTooSure() throws {
    var luck = SplitMix64(41)
    let truth = try Lognormal(mu: 0, sigma: 0.3)
    let sure = try Lognormal(mu: 0, sigma: 0.15)
    let came = (0..<800).map { ("session \($0 / 8)", luck.value(of: truth)) }
    func scores(_ forecast: any Distribution) -> ForecastScores {
      ForecastScores(name: "", of: came.map { ForecastedItem(session: $0.0, forecast: forecast, came: $0.1) })
    }
    let (right, wrong) = (scores(truth), scores(sure))
    for range in right.coverage {
      #expect(abs(range.held.value - range.promised) < 4 * (try #require(range.held.standardError)) + 1e-3)
    }
    #expect(right.pit.chance > 1e-4)
    #expect(abs(right.observedOver - right.predictedOver) < 4 * (try #require(right.overError)))
    #expect(wrong.pit.chance < 1e-6)
    #expect(wrong.coverage[1].held.value < 0.65)
    #expect(wrong.rankedProbability.value > right.rankedProbability.value)
    #expect(wrong.logarithmic.value > right.logarithmic.value)
  }

  @Test func reliabilityGroupsItemsByTheirChance() throws {
    let low = try Uniform(min: 0.2, max: 1.2)
    let high = try Uniform(min: 0.7, max: 1.2)
    let items = (0..<10).map {
      ForecastedItem(session: "\($0)", forecast: $0 < 5 ? low : high, came: $0 % 2 == 0 ? 1.1 : 0.9)
    }
    let classes = ForecastScores(name: "", of: items).reliability
    #expect(classes.map(\.count) == [5, 5])
    #expect(isClose(classes[0].predicted, 0.2, 1e-12) && isClose(classes[1].predicted, 0.4, 1e-12))
    #expect(isClose(classes[0].observed.value, 0.6, 1e-12))
  }

  /// FOSDEM Saturday, tenfold by room: the moderated talk forecasts as well as the talks' own distribution, its ranges
  /// and its chance to run over hold, and places are even.
  @Test func theModeratedTalkForecastsFosdem() throws {
    let validation = try CrossValidation(ForecastModel.usual(), of: Self.fosdem())
    let moderated = validation.scores[0]
    let empirical = validation.scores[1]
    #expect(moderated.count == 363)
    #expect(moderated.rankedProbability.value <= 1.01 * empirical.rankedProbability.value)
    let range = moderated.coverage[1]
    #expect(abs(range.held.value - 0.8) <= 2 * (try #require(range.held.standardError)))
    #expect(abs(moderated.observedOver - moderated.predictedOver) <= 2 * (try #require(moderated.overError)))
    #expect(moderated.pit.chance > 0.01)
    // The plain families miss what the moderated talk is for: a lognormal leans the wrong way.
    #expect(validation.scores[4].rankedProbability.value > moderated.rankedProbability.value)
    if Effort.isNightly {
      for (scores, excess) in zip(validation.scores, validation.excess) {
        let error = excess.standardError ?? 0
        print(
          scores.name, scores.rankedProbability, excess.value, error, scores.logarithmic, scores.coverage.map(\.held),
          scores.predictedOver, scores.observedOver, scores.overError ?? 0, scores.pit.chance, scores.pit.counts,
          separator: " | ")
      }
    }
  }
}
