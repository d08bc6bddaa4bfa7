// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// The families beside each other, what they can't do, and those that couldn't be fitted.
struct FitFamilies {
  private let report: FitReport
  private var learnt: LearntLengths { report.learnt }

  init(_ report: FitReport) { self.report = report }

  var lines: [StyledLine] { table + limits + refusals }

  private var table: [StyledLine] {
    let fits = learnt.fits
    guard !fits.isEmpty else { return [] }
    let words = report.words
    var columns: [Table.Column] = [
      .init(
        heading: "behind", alignment: .right, importance: 10, cells: fits.map { .init(words.behind($0.learnt)) })
    ]
    if learnt.method.goodnessReplicates != nil {
      columns.append(
        .init(heading: "luck", alignment: .right, importance: 9, cells: fits.map { luck($0.learnt.goodness) }))
    }
    columns.append(
      .init(
        heading: "half", alignment: .right, importance: 7,
        cells: fits.map { .init(words.value($0.learnt.distribution.median)) }))
    columns.append(
      .init(
        heading: "1 in 10", alignment: .right, importance: 6,
        cells: fits.map { .init(words.value($0.learnt.distribution.upperQuantile(0.1))) }))
    columns.append(
      .init(
        heading: "1 in 100", alignment: .right, importance: 3,
        cells: fits.map { .init(words.value($0.learnt.distribution.upperQuantile(0.01))) }))
    if learnt.scale == .shares {
      columns.append(
        .init(
          heading: "over", alignment: .right, importance: 8,
          cells: fits.map { .init(NumberWords.percent($0.learnt.distribution.survival(1))) }))
    }
    return Table(
      first: .init(heading: "Family", cells: fits.map { .init(FitWords.name($0.model).capitalizedFirst) }),
      others: columns, leastFirstWidth: 28
    ).lines(width: report.width)
  }

  private func luck(_ goodness: LearntDistribution.Goodness) -> Table.Cell {
    switch goodness {
    case .checked(let result):
      let isDoubtful = result.chance.value < 0.05
      return .init(NumberWords.percent(result.chance.value) + (isDoubtful ? " !" : "  "), isDoubtful ? .bad : .normal)
    case .impossible, .notAsked: return .init("–  ")
    }
  }

  // MARK: What they can't do

  private var limits: [StyledLine] {
    var sentences: [String] = []
    let models = learnt.fits.map(\.model)
    let hasPlain = models.contains { if case .family = $0 { true } else { false } }
    if learnt.scale == .shares, hasPlain {
      sentences.append(
        "Only a moderated talk can say what happens if talks are cut off at the limit; the others know of no limit.")
    }
    if models.contains(.empirical) {
      sentences.append("As observed has nothing beyond what was seen.")
    }
    if models.contains(where: { if case .family(.beta) = $0 { true } else { false } }) {
      sentences.append("A scenario has no word for beta.")
    }
    guard !sentences.isEmpty else { return [] }
    return report.paragraph(sentences.joined(separator: " "), .faint)
  }

  // MARK: What couldn't be fitted

  private var refusals: [StyledLine] {
    let checks = learnt.fits.compactMap { fit -> String? in
      guard case .impossible(let reason) = fit.learnt.goodness else { return nil }
      return reason
    }
    let notes = RefusalWords.grouped(learnt.tried).map { "Not fitted: \(CountWords.list($0.models)): \($0.reason)." }
    let unchecked = checks.first.map { ["No luck can be told: \($0)."] } ?? []
    return (notes + unchecked).flatMap { report.paragraph(SafeText.visible($0), .unsure) }
  }
}
