// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelFitting
import PanelModel
import Stochastics
import Testing

@Suite struct PartialPoolingTests {
  /// Groups of a lognormal with factors of their own.
  static func groups(
    _ count: Int, talks: Int, between tau: Double, within sigma: Double, _ luck: inout SplitMix64
  ) throws -> (groups: [(name: String, sample: Sample)], factors: [Double]) {
    var groups: [(name: String, sample: Sample)] = []
    var factors: [Double] = []
    for number in 0..<count {
      let b = tau * StandardNormal.quantile(luck.uniform())
      let length = try Lognormal(mu: 6 + b, sigma: sigma)
      groups.append(("room \(number + 1)", try Sample((0..<talks).map { _ in luck.value(of: length) })))
      factors.append(b)
    }
    return (groups, factors)
  }

  /// Known answer: of as many lognormal values in every group the likelihood's maximum has a closed form. Between groups
  /// τ² = ((1 − 1/J)·MSB − MSW)/n.
  @Test func balancedGroupsHaveAClosedForm() throws {
    var luck = SplitMix64(21)
    let (groups, _) = try Self.groups(8, talks: 5, between: 0.3, within: 0.2, &luck)
    let pooled = try PartialPooling(.length(.lognormal), of: groups)
    let logs = groups.map { group in
      group.sample.rows.flatMap { row in (0..<Int(row.count)).map { _ in Reference.log(row.low) } }
    }
    let means = logs.map { $0.reduce(0, +) / 5 }
    let grand = means.reduce(0, +) / 8
    let between = 5 * means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / 7
    let within =
      zip(logs, means).reduce(0.0) { sum, pair in
        sum + pair.0.reduce(0) { $0 + ($1 - pair.1) * ($1 - pair.1) }
      } / 32
    #expect(isClose(pooled.between, ((7.0 / 8 * between - within) / 5).squareRoot(), 1e-6))
    #expect(pooled.betweenRange.low > 0 && pooled.betweenRange.low < pooled.between)
    #expect(pooled.betweenRange.high > pooled.between && pooled.betweenRange.high < 2)
    #expect(pooled.chanceOfNoDifference < 1e-3)
  }

  /// Statistical: with few talks each, and often τ̂ = 0, ranges of 95% hold the factors in 93–98 of 100 cases.
  @Test func rangesHoldTheFactors() throws {
    let sets = Effort.trials(12, nightly: 400)
    var luck = SplitMix64(22)
    var held = 0
    var nothing = 0
    var outliers = 0
    for _ in 0..<sets {
      let (groups, factors) = try Self.groups(6, talks: 3, between: 0.15, within: 0.2, &luck)
      let pooled = try PartialPooling(.length(.lognormal), of: groups)
      if pooled.between == 0 { nothing += 1 }
      for (group, b) in zip(pooled.groups, factors) {
        if Reference.log(group.range.low) <= b && b <= Reference.log(group.range.high) {
          held += 1
        } else {
          outliers += 1
        }
      }
    }
    let share = Proportion(successes: held, trials: held + outliers).interval(confidence: 0.9999)
    #expect(share.high >= 0.93 && share.low <= 0.98, "\(held) of \(held + outliers), \(nothing) without a difference")
    if Effort.isNightly {
      print("factors held | \(held) of \(held + outliers) | no difference in \(nothing) of \(sets)")
    }
  }

  /// A group of one talk is drawn closer to 1 than one of many with the same mean.
  @Test func fewTalksAreDrawnTowardsTheOthers() throws {
    var luck = SplitMix64(23)
    var (groups, _) = try Self.groups(10, talks: 8, between: 0.15, within: 0.2, &luck)
    let long = 1.5 * Reference.exp(6)
    groups.append(("one", try Sample([long])))
    groups.append(("many", try Sample((0..<20).map { long * Reference.exp(0.2 * (Double($0) - 9.5) / 6) })))
    groups.append(("cut off", try Sample([Sample.Row(low: long, high: .infinity)])))
    let pooled = try PartialPooling(.length(.lognormal), of: groups)
    let (one, many, cut) = (pooled.groups[10], pooled.groups[11], pooled.groups[12])
    #expect(1 < one.factor && one.factor < many.factor && many.factor < 1.5)
    #expect(one.range.high - one.range.low > many.range.high - many.range.low)
    // A single talk that was cut off says something too.
    #expect(cut.factor > one.factor)
    // The next talk is as spread as talks are, and as the factor is.
    #expect(one.next.survival(long) > pooled.nextOfNewGroup.survival(long))
    #expect(many.next.survival(long) > one.next.survival(long))
    #expect(isClose(many.next.median, many.factor * Reference.exp(6), 0.15))
  }

  @Test func moderatedTalksArePooledToo() throws {
    let rows = try Vectors.fosdem()
    var rooms: [String: [Double]] = [:]
    for fields in rows {
      guard let planned = Double(fields[1]), let actual = Double(fields[2]) else { continue }
      rooms[fields[0], default: []].append(actual / 60 / planned)
    }
    let groups = try rooms.keys.sorted().prefix(4).map { (name: $0, sample: try Sample(rooms[$0] ?? [])) }
    let family = ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential))
    let pooled = try PartialPooling(.moderated(family), of: groups)
    #expect(pooled.groups.count == groups.count)
    for group in pooled.groups {
      #expect(group.factor > 0.7 && group.factor < 1.3)
      #expect(group.range.low <= group.factor && group.factor <= group.range.high)
    }
  }

  @Test func twoGroupsDontTellHowMuchGroupsDiffer() throws {
    let groups = [(name: "a", sample: try Sample([1, 2])), (name: "b", sample: try Sample([2, 3]))]
    #expect(throws: FittingError.tooFewGroups(count: 2, needed: 3)) {
      try PartialPooling(.length(.lognormal), of: groups)
    }
    // Nor does a third without a talk.
    #expect(throws: FittingError.tooFewGroups(count: 2, needed: 3)) {
      try PartialPooling(.length(.lognormal), of: groups + [(name: "c", sample: try Sample([Double]()))])
    }
    #expect(throws: FittingError.self) { try PartialPooling(.length(.pert), of: groups + groups) }
    #expect(
      FittingError.tooFewGroups(count: 1, needed: 3).description
        == "1 group doesn't tell how much groups differ; there must be at least 3, or fit all talks together")
  }
}
