// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What the best fit's parameters are, how well they are known, and what a moderated talk's mean.
struct FitParameters {
  private let words: FitWords
  private var learnt: LearntLengths { words.learnt }

  init(_ words: FitWords) { self.words = words }

  var blocks: [Block] {
    guard let (model, best) = learnt.fits.first, !best.parameters.isEmpty else { return [] }
    return [.sentences(moderation(best))]
      + .table(
        FitWords.name(model).capitalizedFirst, best.parameters, least: 20, { name($0.fitted.name) },
        [
          .right("", 9) { words.value($0.fitted.value, of: $0.fitted) },
          .right("standard error", 2) { parameter in
            parameter.fitted.standardError.map { "± " + words.value($0, of: parameter.fitted) } ?? "–"
          },
          learnt.method.intervals == .none ? nil : .left("range", 8) { words.range($0.interval, of: $0.fitted) },
        ])
  }

  /// As a moderator would say it.
  private func name(_ name: String) -> String {
    switch name {
    case "heeded": "heed the signal"
    case "signal": "signal at"
    case "takes weight 2", "weight 2": "share of the second"
    case let name where name.hasPrefix("takes "): "undisturbed, " + name.dropFirst(6)
    case let name where name.hasPrefix("wraps up in "): "wrapping up, " + name.dropFirst(12)
    default: name
    }
  }

  /// What was learnt of speakers and of the moderator, sentence by sentence.
  private func moderation(_ best: LearntDistribution) -> [String] {
    guard let moderation = best.moderation else { return [] }
    let undisturbed = moderation.undisturbed
    var sentences = [
      "Undisturbed, half would take at most \(words.value(undisturbed.median)) of their slot and one in ten more than "
        + "\(words.value(undisturbed.upperQuantile(0.1)))."
    ]
    if let wrapUp = moderation.wrapUp {
      let range = moderation.heededRange.map { " (\(FitWords.share($0.low)) to \(FitWords.share($0.high)))" } ?? ""
      sentences.append(
        "At \(FitWords.share(moderation.signal)) of it the moderator signals; \(FitWords.share(moderation.heeded))\(range) "
          + "heed that, and are done within \(FitWords.share(wrapUp.mean)) more on average.")
      if !moderation.heededIsKnown { sentences.append(doubt(moderation)) }
    }
    if let cutOff = moderation.cutOff { sentences.append("At \(FitWords.share(cutOff)) talks are cut off.") }
    return sentences
  }

  private func doubt(_ moderation: LearntModeration) -> String {
    guard moderation.heededRange != nil || (moderation.gain ?? 3) <= 2 else {
      return "How well that share is known wasn't asked."
    }
    let reason =
      moderation.gain.map { $0 <= 2 } == true
      ? "without any moderation the same talks can be told as well" : "nearly any share tells the same talks as well"
    return
      "How many heed the signal is unknown: \(reason). Talks that nobody cut off don't show who was stopped and who "
      + "was done; don't take this for what moderation will do."
  }
}

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
    let doubt =
      pooled.chanceOfNoDifference > 0.05
      ? ", which may be chance alone (p-value \(FitWords.pValue(pooled.chanceOfNoDifference)))" : ""
    return differ.capitalizedFirst + doubt + ", each a multiple of one \(FitWords.name(pooled.model))"
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
