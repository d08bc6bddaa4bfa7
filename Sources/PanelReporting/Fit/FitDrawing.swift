// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// The picture of what was observed and of what was fitted best.
public struct FitDrawing: Sendable {
  private let learnt: LearntLengths

  public init(_ learnt: LearntLengths) { self.learnt = learnt }

  /// The picture as a file; one that says that there is nothing to see where there isn't.
  public var svg: String {
    let empty = Plot(
      title: "Nothing to draw", description: "No lengths were fitted.",
      x: .init(label: "", scale: PlotScale(low: 0, high: 1, .numbers)),
      y: .init(label: "", scale: PlotScale(low: 0, high: 1, .numbers)), layers: [])
    return SVGPlot(plot ?? empty).text
  }

  var plot: Plot? {
    guard let (model, best) = learnt.fits.first else { return nil }
    let words = FitWords(learnt)
    let planned: (value: Double, label: String)? = learnt.scale == .shares ? (1, "planned") : nil
    return DistributionPlot(
      observed: learnt.observed, count: learnt.counts.all, fitted: best.distribution, kind: words.kind, mark: planned
    ).plot(
      title: "\(words.count): \(FitWords.name(model))".capitalizedFirst,
      description: FitVerdict(words).sentences.joined(separator: " "), axis: words.axis)
  }
}
