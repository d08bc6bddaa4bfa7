// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What was observed and what was learnt of it, in sentences that can be read aloud.
struct FitVerdict {
  private let words: FitWords
  private var learnt: LearntLengths { words.learnt }

  init(_ words: FitWords) { self.words = words }

  var sentences: [String] { [seen, observed] + known + [best].compactMap(\.self) }

  /// `363 talks in 28 sessions.`
  private var seen: String {
    guard let sessions = learnt.counts.sessions else { return "\(words.count)." }
    return "\(words.count) in \(CountWords.of(sessions, "session"))."
  }

  /// `Half take at most 95% of their slot, one in ten more than 109%; 31 in 100 run over.`
  private var observed: String { [spread, over].compactMap(\.self).joined(separator: "; ") + "." }

  private var spread: String? {
    let ofSlot = learnt.scale == .shares ? " of their slot" : ""
    guard let half = learnt.observed.quantile(0.5) else {
      return learnt.observed.masses.last.map {
        "More than half take longer than \(words.value($0.low))\(ofSlot), by how much nobody has seen"
      }
    }
    var text = "Half take at most \(words.value(half))\(ofSlot)"
    if let tenth = learnt.observed.quantile(0.9) { text += ", one in ten more than \(words.value(tenth))" }
    return text
  }

  private var over: String? {
    guard learnt.scale == .shares else { return nil }
    let above = learnt.observed.above(1)
    let (low, high) = (Self.hundredths(above.lowerBound), Self.hundredths(above.upperBound))
    if low == high { return low == 0 ? "hardly any runs over" : "\(low) in 100 \(low == 1 ? "runs" : "run") over" }
    return "between \(low) and \(high) in 100 run over, as rounding hides how many"
  }

  private static func hundredths(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// What of the observations is known only in part.
  private var known: [String] {
    let counts = learnt.counts
    var sentences: [String] = []
    if counts.cutOff > 0 {
      sentences.append(
        "\(number(counts.cutOff)) \(counts.cutOff == 1 ? "was" : "were") cut off: nobody knows how long "
          + "\(counts.cutOff == 1 ? "it" : "they") would have taken, and \(counts.cutOff == 1 ? "it counts" : "they count") "
          + "as at least that long.")
    }
    if let grain = learnt.method.grain {
      let size = learnt.scale == .numbers ? FitWords.digits(grain) : LengthWords.notation(.seconds(grain))
      sentences.append("Lengths were rounded to \(size), and count as anything within half of it.")
    } else if counts.between > 0 {
      sentences.append("Of \(number(counts.between)) only bounds are known.")
    }
    if counts.atMost > 0, learnt.method.grain == nil {
      sentences.append("Of \(number(counts.atMost)) it is known how long at most.")
    }
    if counts.zero > 0 {
      sentences.append(
        "\(NumberWords.grouped(counts.zero)) more took no time; what is fitted are those that took some.")
    }
    if counts.guessed > 0 {
      sentences.append("In \(CountWords.of(counts.guessed, "session")) it is a guess when the floor was opened.")
    }
    if counts.endAtNext > 0 {
      sentences.append(
        "\(NumberWords.grouped(counts.endAtNext)) last until the next begins, silence included, as their source tells no ends."
      )
    }
    if counts.untimed > 0 {
      sentences.append(
        counts.untimed == 1
          ? "1 that tells no length is left out."
          : "\(NumberWords.grouped(counts.untimed)) that tell no length are left out.")
    }
    return sentences
  }

  private func number(_ count: Double) -> String {
    count == count.rounded() && count < 1e15 ? NumberWords.grouped(Int(count)) : FitWords.digits(count)
  }

  /// `A moderated talk tells them best, 48 ahead of log-logistic.`
  private var best: String? {
    let compared = learnt.fits.filter { $0.learnt.criteria != nil }
    guard let (model, first) = compared.first, compared.count > 1 else { return nil }
    let others = compared.dropFirst()
    let rival: (model: FitModel, learnt: LearntDistribution)?
    if case .moderated = model {
      rival = others.first { if case .family = $0.model { true } else { false } }
    } else {
      rival = others.first
    }
    guard let rival, let own = first.criteria, let next = rival.learnt.criteria else { return nil }
    let ahead = next.misfit - own.misfit
    let name = FitWords.name(model)
    if learnt.counts.all < FitCriteria.fewestCorrected {
      return "Best fits \(name), but so few lengths hardly tell one shape from another."
    }
    if ahead < 2 {
      return "Best fits \(name), but \(FitWords.name(rival.model)) hardly worse: these lengths don't tell them apart."
    }
    return
      "Best fits \(name); next comes \(FitWords.name(rival.model)), Δ\(words.criterion) \(NumberWords.decimal(ahead, 0))."
  }
}
