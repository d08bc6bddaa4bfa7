// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelFitting
import Stochastics
import Testing

/// How often groups that don't differ would seem to differ as much.
@Suite struct PooledChanceTests {
  /// Known answer: of as many lognormal values in every group, both maxima of the likelihood have a closed form. Twice
  /// their difference is 0 for half of all groups that don't differ and χ² with one degree for the others: S. G. Self,
  /// K.-Y. Liang, Journal of the American Statistical Association 82 (1987), pages 605–610, case 5.
  private func closedForm(_ logs: [[Double]]) -> Double {
    let (groups, each) = (Double(logs.count), Double(logs[0].count))
    let means = logs.map { $0.reduce(0, +) / each }
    let grand = means.reduce(0, +) / groups
    let between = each * means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    let within = zip(logs, means).reduce(0.0) { sum, pair in
      sum + pair.0.reduce(0) { $0 + ($1 - pair.1) * ($1 - pair.1) }
    }
    let (ofMeans, ofValues) = (between / groups, within / (groups * (each - 1)))
    guard ofMeans > ofValues else { return 1 }
    let all = (between + within) / (groups * each)
    let twice = groups * (each * log(all) - (each - 1) * log(ofValues) - log(ofMeans))
    return erfc((twice / 2).squareRoot()) / 2
  }

  @Test(arguments: 1...12)
  func balancedGroupsHaveAClosedForm(number: Int) throws {
    var luck = SplitMix64(UInt64(100 + number))
    // From none to as much as tells.
    let between = 0.02 * Double(number % 6)
    let (groups, _) = try PartialPoolingTests.groups(6, talks: 5, between: between, within: 0.2, &luck)
    let pooled = try PartialPooling(.length(.lognormal), of: groups)
    let expected = closedForm(
      groups.map { group in group.sample.rows.flatMap { row in (0..<Int(row.count)).map { _ in log(row.low) } } })
    #expect(abs(pooled.chanceOfNoDifference - expected) < 1e-4, "\(pooled.between)")
    #expect((expected == 1) == (pooled.between == 0))
  }
}
