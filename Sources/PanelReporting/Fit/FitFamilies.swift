// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// The families beside each other, what they can't do, and those that couldn't be fitted.
struct FitFamilies {
  private let words: FitWords
  private var learnt: LearntLengths { words.learnt }

  init(_ words: FitWords) { self.words = words }

  var blocks: [Block] { table + [.sentences(limits, .faint)] + refusals }

  private var table: [Block] {
    .table(
      "Family", learnt.fits, least: 28, { FitWords.name($0.model).capitalizedFirst },
      [
        .right("Δ\(words.criterion)", 10) { words.misfit($0.learnt) },
        learnt.method.goodnessReplicates == nil ? nil : .right("p-value", 9) { pValue($0.learnt.goodness) },
        .right("half", 7) { words.value($0.learnt.distribution.median) },
        .right("1 in 10", 6) { words.value($0.learnt.distribution.upperQuantile(0.1)) },
        .right("1 in 100", 3) { words.value($0.learnt.distribution.upperQuantile(0.01)) },
        learnt.scale == .shares
          ? .right("over", 8) { NumberWords.percent($0.learnt.distribution.survival(1)) } : nil,
      ])
  }

  private func pValue(_ goodness: LearntDistribution.Goodness) -> Text {
    switch goodness {
    case .checked(let result):
      let isDoubtful = result.chance.value < 0.05
      return Text(FitWords.pValue(result.chance.value) + (isDoubtful ? " !" : "  "), isDoubtful ? .bad : .normal)
    case .impossible, .notAsked: return "–  "
    }
  }

  // MARK: What they can't do

  private var limits: [String] {
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
    return sentences
  }

  // MARK: What couldn't be fitted

  private var refusals: [Block] {
    let checks = learnt.fits.compactMap { fit -> String? in
      guard case .impossible(let reason) = fit.learnt.goodness else { return nil }
      return reason
    }
    let notes = FitErrorWords.grouped(learnt.tried).map { "Not fitted: \(CountWords.list($0.models)): \($0.reason)." }
    let unchecked = checks.first.map { ["There is no p-value: \($0)."] } ?? []
    return (notes + unchecked).map { .paragraph(SafeText.visible($0), .unsure) }
  }
}
