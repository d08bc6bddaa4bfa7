// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What the best fit's parameters are, how well they are known, and what a moderated talk's mean.
struct FitParameters {
  private let report: FitReport

  init(_ report: FitReport) { self.report = report }

  var lines: [StyledLine] {
    guard let (model, best) = report.learnt.fits.first, !best.parameters.isEmpty else { return [] }
    let words = report.words
    let parameters = best.parameters
    var columns: [Table.Column] = [
      .init(
        heading: "", alignment: .right, importance: 9,
        cells: parameters.map { .init(words.value($0.fitted.value, of: $0.fitted)) }),
      .init(
        heading: "standard error", alignment: .right, importance: 2,
        cells: parameters.map { parameter in
          .init(parameter.fitted.standardError.map { "± " + words.value($0, of: parameter.fitted) } ?? "–")
        }),
    ]
    if report.learnt.method.intervals != .none {
      columns.append(
        .init(
          heading: "range", importance: 8, cells: parameters.map { .init(words.range($0.interval, of: $0.fitted)) }))
    }
    let table = Table(
      first: .init(
        heading: FitWords.name(model).capitalizedFirst, cells: parameters.map { .init(name($0.fitted.name)) }),
      others: columns, leastFirstWidth: 20
    ).lines(width: report.width)
    return moderation(best).flatMap { report.paragraph($0) } + table
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
    let words = report.words
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
    return [sentences.joined(separator: " ")]
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
