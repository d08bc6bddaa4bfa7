// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation
import PanelFitting
import Stochastics
import Testing

@Suite struct LikenessTests {
  static func length(heeded: Double = 0.6, cutOff: Double? = nil) throws -> ModeratedLength {
    try ModeratedLength(
      undisturbed: TruncatedNormal(mean: 1, sd: 0.2), signal: 1, heeded: heeded, wrapUp: Exponential(mean: 0.05),
      cutOff: cutOff)
  }

  /// Talks as Model.md has them: a common normal number for each session.
  static func talks(
    _ sessions: Int, of count: Int, alike: Double, as length: ModeratedLength, _ luck: inout SplitMix64
  ) -> [RecordedTalk] {
    (0..<sessions).flatMap { session in
      let common = StandardNormal.quantile(luck.uniform())
      return (0..<count).map { _ in
        let own = StandardNormal.quantile(luck.uniform())
        let score = alike.squareRoot() * common + (1 - alike).squareRoot() * own
        var took = length.undisturbed.quantile(StandardNormal.cumulative(score))
        if took > length.signal, luck.uniform() < length.heeded {
          took = min(took, length.signal + length.wrapUp.quantile(luck.uniform()))
        }
        let isCut = length.cutOff.map { took > $0 } ?? false
        let low = isCut ? length.cutOff ?? took : took
        return RecordedTalk(session: "\(session)", length: Sample.Row(low: low, high: isCut ? .infinity : low))
      }
    }
  }

  @Test(arguments: [0, 0.1, 0.5, 0.8])
  func whatWasPutInComesOut(alike: Double) throws {
    var luck = SplitMix64(7)
    let count = Effort.trials(300, nightly: 3000)
    for length in [try Self.length(), try Self.length(heeded: 0), try Self.length(cutOff: 1.1)] {
      let talks = Self.talks(count, of: 8, alike: alike, as: length, &luck)
      let talkCorrelation = try TalkCorrelation(of: talks, as: length)
      #expect(abs(talkCorrelation.value - alike) < 1.6 / Double(count).squareRoot(), "\(talkCorrelation)")
      #expect(
        talkCorrelation.interval.low <= talkCorrelation.value && talkCorrelation.interval.high >= talkCorrelation.value)
      #expect(talkCorrelation.sessions == count)
      if alike > 0 { #expect((talkCorrelation.standardError ?? 1) < 0.8 / Double(count).squareRoot()) }
    }
  }

  /// 95% intervals hold the truth about as often as they say; at ρ = 0 it is the end of the range, and they do more often.
  @Test func intervalsHold() throws {
    var luck = SplitMix64(8)
    let length = try Self.length()
    let repetitions = Effort.trials(200, nightly: 2000)
    var held = 0
    for _ in 0..<repetitions {
      let talkCorrelation = try TalkCorrelation(of: Self.talks(28, of: 12, alike: 0.15, as: length, &luck), as: length)
      if talkCorrelation.interval.low <= 0.15 && 0.15 <= talkCorrelation.interval.high { held += 1 }
    }
    let share = Double(held) / Double(repetitions)
    #expect(abs(share - 0.95) < 4.5 * (0.95 * 0.05 / Double(repetitions)).squareRoot(), "\(share)")
  }

  /// In closed form for two undisturbed talks each: the likelihood of pairs of normal numbers.
  @Test func pairsOfNormalScores() throws {
    let length = try ModeratedLength(
      undisturbed: TruncatedNormal(mean: 100, sd: 1), signal: 1000, heeded: 0, wrapUp: Exponential(mean: 1))
    let pairs = [(0.3, 0.5), (-1.2, -0.4), (2.0, 1.1), (-0.1, 0.7), (0.9, -0.5)]
    let talks = pairs.enumerated().flatMap { index, pair in
      [pair.0, pair.1].map { RecordedTalk(session: "\(index)", length: .init(low: 100 + $0, high: 100 + $0)) }
    }
    func likelihood(_ rho: Double) -> Double {
      pairs.reduce(0) { sum, pair in
        let (x, y) = pair
        let square = (x * x - 2 * rho * x * y + y * y) / (1 - rho * rho) - x * x - y * y
        return sum - (log(1 - rho * rho) + square) / 2
      }
    }
    let best = stride(from: 0, to: 0.95, by: 1e-4).max { likelihood($0) < likelihood($1) } ?? 0
    #expect(isClose(try TalkCorrelation(of: talks, as: length).value, best, 2e-4))
  }

  @Test func roundedTalksTellAlmostAsMuch() throws {
    var luck = SplitMix64(9)
    let length = try Self.length()
    let talks = Self.talks(60, of: 10, alike: 0.3, as: length, &luck)
    let rounded = talks.map { talk in
      let minute = (talk.length.low * 20).rounded()
      return RecordedTalk(session: talk.session, length: .init(low: (minute - 0.5) / 20, high: (minute + 0.5) / 20))
    }
    let (exact, coarse) = (try TalkCorrelation(of: talks, as: length), try TalkCorrelation(of: rounded, as: length))
    #expect(abs(exact.value - coarse.value) < 0.03)
  }

  @Test func singleTalksTellNothing() throws {
    let talks = (0..<5).map { RecordedTalk(session: "\($0)", length: .init(low: 1, high: 1)) }
    #expect(throws: FittingError.noPairs) { try TalkCorrelation(of: talks, as: try Self.length()) }
    #expect(FittingError.noPairs.description.contains("no session has two talks"))
  }
}
