// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
public import PanelModel
internal import Stochastics

/// What an analyst reads of a fit: the verdict in words, the families beside each other, what the best one's parameters
/// are and how well they are known, a picture, and the lines for a scenario.
public struct FitReport: Sendable {
  let learnt: LearntLengths
  let words: FitWords
  let width: Int
  let style: Style

  /// - Parameter width: in columns.
  public init(_ learnt: LearntLengths, width: Int = 80, style: Style = .plain) {
    self.learnt = learnt
    words = FitWords(learnt)
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The whole report, each line ended.
  public var text: String {
    let sections = [
      paragraph(FitVerdict(words).sentences.joined(separator: " "), .heading), FitFamilies(self).lines,
      FitParameters(self).lines, picture, FitGroups(self).lines, FitUse(self).lines, footer,
    ]
    return sections.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// `text` in as many lines as it needs.
  func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private static let mostColumns = 110

  private var picture: [StyledLine] {
    FitDrawing(learnt).plot.map { TerminalPlot($0, width: min(width, Self.mostColumns)).lines } ?? []
  }

  private var footer: [StyledLine] {
    var parts = ["half, 1 in 10, 1 in 100: so many take longer"]
    if learnt.fits.count(where: { $0.learnt.criteria != nil }) > 1 {
      let isCorrected = learnt.counts.all >= FitCriteria.fewestCorrected
      parts.append("behind: \(isCorrected ? "AICc" : "AIC") above the best one's; below 2 says nothing")
    }
    if let replicates = learnt.method.goodnessReplicates {
      parts.append(
        "luck: how often such lengths, drawn from the fit, are as far from it (Anderson–Darling, "
          + "\(NumberWords.grouped(replicates)) samples, seed \(learnt.method.seed)); below 5% it is the wrong shape")
    }
    if learnt.method.goodnessReplicates == nil {
      parts.append("whether such lengths could have come from a fit, --goodness 99 says")
    }
    switch learnt.method.intervals {
    case .profile: parts.append("ranges: 95%, by profile likelihood")
    case .bootstrap:
      parts.append(
        "ranges: 95%, by bootstrap (\(NumberWords.grouped(learnt.method.replicates)) samples, seed \(learnt.method.seed))"
      )
    case .none: break
    }
    if learnt.method.intervals != .none, let best = learnt.fits.first?.learnt,
      best.parameters.contains(where: lacksRange)
    {
      parts.append(
        learnt.method.intervals == .bootstrap
          ? "–: more than 1 in 20 of these samples couldn't be fitted, so there is no range; --interval profile has one"
          : "–: there is no range")
    }
    return paragraph(parts.joined(separator: "; ").capitalizedFirst + ".", .faint)
  }

  private func lacksRange(_ parameter: LearntParameter) -> Bool { parameter.interval == nil }
}
