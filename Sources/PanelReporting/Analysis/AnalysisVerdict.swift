// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What the figures say, in sentences that can be read aloud.
struct AnalysisVerdict {
  private let analysis: SessionAnalysis

  init(_ analysis: SessionAnalysis) { self.analysis = analysis }

  var block: Block {
    let sentences = overruns + sessions + [speech, flow, losses, questions].compactMap(\.self)
    return .sentences(sentences.isEmpty ? ["Nothing recorded tells where the time went."] : sentences, .heading)
  }

  /// So many groups are worth a sentence.
  private static let mostGroups = 3

  /// `Talks with 20 minutes run over in 4 of 10.`
  private var overruns: [String] {
    guard let all = analysis.whole.items else { return [] }
    let noun = analysis.itemNoun
    guard analysis.grouping == .allotment else { return [overrun("\(noun)s", all)] }
    let groups = analysis.groups.compactMap { group in group.items.map { (group, $0) } }
      .sorted { $0.1.count > $1.1.count }.prefix(Self.mostGroups)
    return groups.map { group, items in
      overrun("\(noun)s with \(group.allotment.map { LengthWords.exact($0.seconds) } ?? "?")", items)
    }
  }

  private func overrun(_ what: String, _ items: ItemFigures) -> String {
    let (over, count) = (items.over.successes, items.count)
    guard count >= SessionAnalysis.fewest else {
      return "\(what): \(NumberWords.grouped(over)) of \(NumberWords.grouped(count)) ran over, too few to tell."
        .capitalizedFirst
    }
    let half = NumberWords.percent(items.ratio.p50.value)
    let often =
      switch NaturalFrequency(items.over.estimate) {
      case .none: "none of \(NumberWords.grouped(count)) \(what) ran over"
      case .all: "all \(NumberWords.grouped(count)) \(what) ran over"
      case let often: "\(what) run over in \(often)"
      }
    return "\(often); half take \(half) of their time or less.".capitalizedFirst
  }

  private var sessions: [String] {
    guard let over = analysis.sessions.over else { return [] }
    let all = "\(NumberWords.grouped(over.successes)) of \(CountWords.of(over.trials, "session"))"
    guard over.trials >= SessionAnalysis.fewest else {
      return ["\(all) ended after \(over.trials == 1 ? "its" : "their") slot, too few to tell."]
    }
    return ["\(all) ended after their slot."]
  }

  private var speech: String? {
    guard let moderators = analysis.roles.first(where: { $0.name == Role.moderator.rawValue })?.speech,
      let share = moderators.ofSpeech
    else { return nil }
    return "Those who moderate have \(NumberWords.percent(share.value)) of the speech."
  }

  private var flow: String? {
    let flow = analysis.flow
    if let handovers = flow.handovers {
      let lost = LengthWords.sentence(handovers.timePerSession.value)
      return "Handovers take \(lost) a session."
    }
    guard let gaps = flow.gaps else { return nil }
    return "\(LengthWords.sentence(gaps.timePerSession.value).capitalizedFirst) a session"
      + " \(gaps.timePerSession.value < 90 ? "passes" : "pass") in silence between speakers."
  }

  private var losses: String? {
    guard let loss = analysis.losses.first, loss.total >= .seconds(30) else { return nil }
    let lost = LengthWords.sentence(loss.lost.value)
    let few = loss.late < SessionAnalysis.fewest ? " (\(NumberWords.grouped(loss.late)) only, too few to tell)" : ""
    return
      "When others take too long, \(SessionAnalysis.noun(loss.kind)) pay: those that begin late give up \(lost)\(few)."
  }

  private var questions: String? {
    guard let questions = analysis.questions else { return nil }
    let number = NumberWords.decimal(questions.perSession.value, questions.perSession.value < 10 ? 1 : 0)
    let isGuess = questions.guessed > 0
    let doubt = isGuess ? ", as far as the floor can be told from the panel" : ""
    return "\(isGuess ? "about " : "")\(number) questions are asked in a session\(doubt).".capitalizedFirst
  }
}

extension String {
  /// With a capital letter in front.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
