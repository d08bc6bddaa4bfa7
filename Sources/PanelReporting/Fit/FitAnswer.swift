// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
public import PanelModel
internal import Stochastics

/// What an analyst reads of a fit: the verdict in words, the families beside each other, what the best one's parameters
/// are and how well they are known, a picture, and the lines for a scenario.
extension LearntLengths: Answer {
  /// The verdict, the families, the best fit's parameters, a plot, groups, and the lines for a scenario.
  public var document: Document {
    let words = FitWords(self)
    return Document(
      [.sentences(FitVerdict(words).sentences, .heading)], FitFamilies(words).blocks, FitParameters(words).blocks,
      plot.map { [.picture($0)] } ?? [], FitGroups(words).blocks, FitUse(words).blocks, [.paragraph(footer, .faint)])
  }

  /// One object, `panelsim-fit/1`.
  public var json: String? { FitJSON(learnt: self).value.document }
  /// One row for each figure of the observations, fits and groups.
  public var csv: String? { FitCSV(learnt: self).text }

  /// What was observed and what was fitted best; a picture that says that there is nothing to see where there isn't.
  public var svg: String? {
    let nothing = Plot.Axis(label: "", scale: PlotScale(low: 0, high: 1, .numbers))
    let empty = Plot(
      title: "Nothing to draw", description: "No lengths were fitted.", x: nothing, y: nothing, layers: [])
    return SVGPlot(plot ?? empty).text
  }

  var plot: Plot? {
    guard let (model, best) = fits.first else { return nil }
    let words = FitWords(self)
    return DistributionPlot(
      observed: observed, count: counts.all, fitted: best.distribution, kind: words.kind,
      mark: scale == .shares ? (1, "planned") : nil
    ).plot(
      title: "\(words.count): \(FitWords.name(model))".capitalizedFirst,
      description: FitVerdict(words).sentences.joined(separator: " "), axis: words.axis)
  }

  private var footer: String {
    var parts = ["half, 1 in 10, 1 in 100: so many take longer"]
    if fits.count(where: { $0.learnt.criteria != nil }) > 1 {
      let criterion = FitWords(self).criterion
      parts.append("Δ\(criterion): how far a fit's \(criterion) is above the lowest; less than 2 says nothing")
    }
    if let replicates = method.goodnessReplicates {
      parts.append(
        "p-value: how often lengths drawn from the fit lie as far from it as these (Anderson–Darling, "
          + "\(NumberWords.grouped(replicates)) samples, seed \(method.seed)); below 0.05 the shape is wrong")
    } else {
      parts.append("whether such lengths could have come from a fit, --goodness 99 says")
    }
    switch method.intervals {
    case .profile: parts.append("ranges: 95%, by profile likelihood")
    case .bootstrap:
      parts.append(
        "ranges: 95%, by bootstrap (\(NumberWords.grouped(method.replicates)) samples, seed \(method.seed))")
    case .none: break
    }
    if method.intervals != .none, fits.first?.learnt.parameters.contains(where: { $0.interval == nil }) == true {
      parts.append(
        method.intervals == .bootstrap
          ? "–: more than 1 in 20 of these samples couldn't be fitted, so there is no range; --interval profile has one"
          : "–: there is no range")
    }
    return parts.joined(separator: "; ").capitalizedFirst + "."
  }
}
