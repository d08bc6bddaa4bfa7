// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct HistogramScaleTests {
  /// 1000 trials; 400 of them end just at the slot's end, 3600 s, where a bin begins.
  private let histogram = Histogram(origin: 3300, binWidth: 60, counts: [50, 50, 100, 100, 100, 500, 50, 50])

  @Test func theSlotsEndStandsBetweenColumns() throws {
    let scale = try #require(HistogramScale(histogram, end: 3600, onTime: 0.4, width: 40))
    #expect(scale.endColumn == 5)
    #expect(scale.origin == 3300 && scale.step == 60)
    #expect(scale.columns == [50, 50, 100, 100, 100, 500, 50, 50])
  }

  @Test func whatEndsJustInTimeStandsBeforeIt() throws {
    let scale = try #require(HistogramScale(histogram, end: 3600, onTime: 0.8, width: 40))
    #expect(scale.columns.map { $0.rounded() } == [50, 50, 100, 100, 500, 100, 50, 50])
  }

  @Test func columnsAreMadeWiderToFit() throws {
    let scale = try #require(HistogramScale(histogram, end: 3600, onTime: 0.4, width: 8))
    #expect(scale.columns.count <= 7 && scale.columns.reduce(0, +).rounded() == 1000)
  }

  @Test func aDistantEndIsLeftOut() throws {
    let scale = try #require(HistogramScale(histogram, end: 36_000, onTime: 1, width: 40))
    #expect(scale.endColumn == nil)
  }

  @Test func nothingToSee() {
    #expect(HistogramScale(Histogram(origin: 0, binWidth: 60, counts: []), end: 0, onTime: 1, width: 40) == nil)
    #expect(HistogramScale(Histogram(origin: 0, binWidth: 60, counts: [9]), end: 60, onTime: 1, width: 40) == nil)
    #expect(HistogramScale(Histogram(origin: 0, binWidth: 60, counts: [0, 0]), end: 60, onTime: 1, width: 40) == nil)
    let huge = Histogram(origin: 0, binWidth: 1e12, counts: [1, 1])
    #expect(HistogramScale(huge, end: 60, onTime: 1, width: 40) == nil)
  }
}
