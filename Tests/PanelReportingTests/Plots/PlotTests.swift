// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct PlotTests {
  private let plot = Plot(
    title: "Talks <of> \"x\" & y\u{1B}", description: "What is seen",
    x: .init(label: "share", scale: PlotScale(low: 0, high: 1, .shares)),
    y: .init(label: "how many", scale: PlotScale(low: 0, high: 10, .numbers)),
    layers: [
      .band(low: 4, high: 6, name: "luck"),
      .bars([.init(from: 0, to: 0.5, height: 5), .init(from: 0.5, to: 1, height: 10)], name: "seen"),
      .line([.init(0, 0), .init(1, 10)], name: "fitted"), .guide([.init(0, 5), .init(1, 5)], name: nil),
      .points([.init(0.25, 5, low: 3, high: 7)], name: "points"), .mark(0.5, label: "half"),
    ])

  @Test func theFileIsXMLWithoutScripts() throws {
    let text = SVGPlot(plot).text
    #expect(text.contains("<title") && text.contains("Talks &lt;of&gt; &quot;x&quot; &amp; y"))
    #expect(!text.contains("<script") && !text.contains("\u{1B}") && !text.contains("http-equiv"))
    #expect(text.contains("<desc") && text.contains("prefers-color-scheme: dark") && text.contains("viewBox"))
    // Each element that begins also ends.
    let (begun, closed) = (text.matches(of: /<[a-z]/).count, text.matches(of: /\/>/).count)
    #expect(begun - closed == text.matches(of: /<\/[a-z]+>/).count && closed > 10)
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test func theTerminalShowsAllLayers() {
    let text = TerminalPlot(plot, width: 60).lines.map { $0.rendered(.plain) }.joined(separator: "\n")
    for mark in ["█", "•", "┄", "●", "│ half", "░ luck", "100%"] { #expect(text.contains(mark), "\(mark)\n\(text)") }
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test func ticksAreRound() {
    #expect(
      PlotScale(low: 0.37, high: 1.21, .shares).ticks(atMost: 5).map { (($0 * 100).rounded()) } == [
        40, 60, 80, 100, 120,
      ])
    #expect(PlotScale(low: 0, high: 3000, .lengths).ticks(atMost: 6) == [0, 600, 1200, 1800, 2400, 3000])
    #expect(PlotScale(low: 0, high: 3000, .lengths).label(600) == "10m")
    #expect(PlotScale(low: 0, high: 0.03, .numbers).label(0.01) == "0.01")
    #expect(PlotScale(low: 0, high: 1e-7, .numbers).ticks(atMost: 5).count <= 6)
    #expect(PlotScale(low: 1e12, high: 5e12, .numbers).ticks(atMost: 5).count > 2)
  }

  /// Bars and line of the same distribution go together.
  @Test func observedAndFittedCompare() throws {
    let normal = try TruncatedNormal(mean: 0.9, sd: 0.1)
    let masses = (0..<2000).map { index -> ObservedDistribution.Mass in
      let value = normal.quantile((Double(index) + 0.5) / 2000)
      return .init(low: value, high: value, mass: 1 / 2000)
    }
    let drawn = try #require(
      DistributionPlot(observed: ObservedDistribution(masses), count: 2000, fitted: normal, kind: .shares, mark: nil)
        .plot(title: "", description: "", axis: ""))
    guard case .bars(let bars, _) = drawn.layers[0], case .line(let line, _) = drawn.layers[1] else {
      Issue.record("other layers")
      return
    }
    #expect(abs(bars.reduce(0) { $0 + $1.height } - 1) < 0.02)
    for bar in bars {
      let middle = (bar.from + bar.to) / 2
      let near = try #require(line.min { abs($0.x - middle) < abs($1.x - middle) })
      #expect(abs(near.y - bar.height) < 0.01)
    }
  }

  @Test func nothingToSee() throws {
    let one = ObservedDistribution([.init(low: 1, high: 1, mass: 1)])
    let plot = DistributionPlot(observed: one, count: 1, fitted: try Exactly(value: 1), kind: .numbers, mark: nil)
    #expect(plot.plot(title: "", description: "", axis: "") == nil)
  }
}
