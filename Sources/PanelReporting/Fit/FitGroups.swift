// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Groups with few lengths each, a row for each, and what the factors mean.
struct FitGroups {
  private let words: FitWords
  private var learnt: LearntLengths { words.learnt }

  init(_ words: FitWords) { self.words = words }

  static let mostRows = 20

  var blocks: [Block] {
    guard let groups = learnt.groups else { return [] }
    switch groups.outcome {
    case .refused(let reason):
      return [
        .paragraph(SafeText.visible("By \(groups.grouping.rawValue): not told apart, for \(reason)."), .unsure)
      ]
    case .pooled(let pooled):
      return [.paragraph(verdict(pooled, groups.grouping))] + table(pooled, groups.grouping) + rest(pooled)
    }
  }

  private func verdict(_ pooled: PooledGroups.Pooled, _ grouping: SessionAnalysis.Grouping) -> String {
    let noun = grouping.rawValue
    let (low, high) = (pooled.betweenRange.low, pooled.betweenRange.high)
    let differ =
      "\(noun)s differ by about \(FitWords.share(pooled.between)) (\(FitWords.share(low)) to \(FitWords.share(high)))"
    let luck =
      pooled.chanceOfNoDifference > 0.05
      ? ", which may be luck alone (\(NumberWords.percent(pooled.chanceOfNoDifference)))" : ""
    return differ.capitalizedFirst + luck + ", each a multiple of one \(FitWords.name(pooled.model))"
      + ". Who has many \(words.noun)s keeps a factor of their own; who has few is drawn towards 1, by as much as "
      + "the \(noun)s are alike."
  }

  private func table(_ pooled: PooledGroups.Pooled, _ grouping: SessionAnalysis.Grouping) -> [Block] {
    .table(
      grouping.heading, pooled.groups.prefix(Self.mostRows), least: 12, { SafeText.visible($0.name) },
      [
        .right("\(words.noun)s", 5) { FitWords.digits($0.count, 1) },
        .right("times", 9) { NumberWords.decimal($0.factor, 2) },
        .left("range", 8) { "\(NumberWords.decimal($0.range.low, 2)) to \(NumberWords.decimal($0.range.high, 2))" },
        .right("half take", 6) { words.value($0.next.median) },
        learnt.scale == .shares ? .right("over", 7) { NumberWords.percent($0.next.survival(1)) } : nil,
      ])
  }

  private func rest(_ pooled: PooledGroups.Pooled) -> [Block] {
    var notes: [String] = []
    let hidden = pooled.groups.count - Self.mostRows
    if hidden > 0 { notes.append("and \(NumberWords.grouped(hidden)) more; --csv has all") }
    if pooled.ungrouped > 0 {
      notes.append("\(NumberWords.grouped(pooled.ungrouped)) belong to none and aren't among them")
    }
    return [.paragraph(notes.joined(separator: "; "), .faint)]
  }
}
