// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct EmpiricalTests {
  @Test func recordsStandAtTheirPlaces() throws {
    let empirical = try Empirical(values: [9, 3, 5, 6])
    #expect(empirical.quantile(0.1) == 3 && empirical.quantile(0.125) == 3)
    #expect(empirical.quantile(0.375) == 5 && empirical.quantile(0.625) == 6)
    #expect(isClose(empirical.quantile(0.25), 4, 1e-15))
    #expect(empirical.quantile(0.875) == 9 && empirical.quantile(0.95) == 9)
    #expect(empirical.cumulative(3) == 0.125 && empirical.cumulative(below: 3) == 0)
    #expect(empirical.cumulative(9) == 1 && empirical.cumulative(below: 9) == 0.875)
    #expect(empirical.survival(9) == 0 && empirical.survival(6) == 0.375)
    #expect(empirical.mean == 5.75)
    #expect(
      empirical.quantileBreaks.map(\.value) == [3, 5, 6, 9]
        && empirical.quantileBreaks.map(\.lowerTail) == [0.125, 0.375, 0.625, 0.875])
  }

  @Test func equalRecordsAreAnAtom() throws {
    let empirical = try Empirical(values: [1, 2, 2, 2, 3])
    #expect(isClose(empirical.cumulative(2) - empirical.cumulative(below: 2), 0.4, 1e-14))
    #expect(empirical.quantile(0.3) == 2 && empirical.quantile(0.7) == 2)
    #expect(empirical.quantileBreaks.map(\.value) == [1, 2, 2, 3])
  }

  @Test func oneRecordIsExact() throws {
    let empirical = try Empirical(values: [640])
    #expect(empirical.quantile(0) == 640 && empirical.quantile(0.4) == 640 && empirical.quantile(1) == 640)
    #expect(empirical.mean == 640 && empirical.variance == 0)
    #expect(empirical.quantileBreaks.isEmpty)
  }

  @Test func manyRecords() throws {
    let uniform = try Empirical(values: (0..<100_000).map { Double(($0 * 7919) % 100_000) })
    for p in [0.001, 0.25, 0.5, 0.99] {
      #expect(isClose(uniform.quantile(p), p * 100_000 - 0.5, 1e-12))
      #expect(isClose(uniform.cumulative(p * 100_000 - 0.5), p, 1e-12))
    }
    #expect(isClose(uniform.mean, 49_999.5, 1e-13))
    #expect(uniform.quantileBreaks.count == 100_000)
  }
}
