// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How many panellists fit, in sentences that can be read aloud.
struct CapacityVerdictSection {
  private let capacity: CapacityForecast
  private let words: GoalWords

  init(_ capacity: CapacityForecast) {
    self.capacity = capacity
    words = GoalWords(capacity.scenario)
  }

  var blocks: [Block] { [.paragraph(verdict, .heading), .sentences(gaps + meaning)] }

  private var verdict: String {
    switch capacity.verdict {
    case .upTo(let row):
      return "\(Self.fit(row.panellists)): \(figures(row))" + next(after: row)
    case .none:
      let row = capacity.rows[0]
      let who = row.panellists == 1 ? "Not even 1 panellist fits" : "Not even \(Self.count(row.panellists)) fit"
      return "\(who): \(missed(row))" + (row.count > 1 ? " Fewer weren't tried; --from 1 would." : "")
    case .undecided(let fitting, let open):
      return undecided(fitting, open)
    }
  }

  /// `; a 4th brings that down to 6 of 10.`
  private func next(after row: CapacityForecast.Row) -> String {
    guard let next = capacity.rows.first(where: { $0.count == row.count + 1 }) else {
      let isInterrupted = capacity.run.isPartial
      return isInterrupted ? "; the run didn't get to more." : ". More weren't tried; --to \(row.count + 5) would."
    }
    let missed = next.forecast.goals.filter { $0.met == .no }
    let who = OrdinalWords.withArticle(next.panellists)
    guard let goal = missed.first, let achieved = goal.achieved else { return "." }
    let chance = GoalWords.sessions(achieved).replacing(" sessions", with: "")
    let what =
      switch goal.goal.name {
      case _ where row.forecast.goals.count == 1: "that"
      case .onTime: "being on time"
      case .questionsAtLeast: "questions served"
      }
    return "; \(who) brings \(what) down to \(chance)."
  }

  private func undecided(_ fitting: CapacityForecast.Row?, _ open: [CapacityForecast.Row]) -> String {
    let most = NumberWords.grouped(open.map(\.forecast.run.trials).max() ?? 0)
    let row = open[0]
    let close = row.forecast.goals.filter { $0.met == .undecided }.compactMap { goal in
      goal.achieved.map { chance in
        "\(words.goal(goal.goal.name)) in \(NumberWords.percent(chance)), \(NumberWords.required(goal.goal.required.probability)) wanted"
      }
    }
    let doubt = "can't be told with \(most) trials: \(close.joined(separator: "; "))."
    guard let fitting else { return "Whether \(Self.fit(row.panellists)) \(doubt)" }
    let isNext = row.count == fitting.count + 1
    let who = isNext ? "\(OrdinalWords.withArticle(row.panellists)) does" : Self.fit(row.panellists)
    return "At least \(Self.fit(fitting.panellists)). Whether \(who) \(doubt)"
  }

  /// `done by 13:00 in 9 of 10 sessions, questions served in all`.
  private func figures(_ row: CapacityForecast.Row) -> String {
    let texts = row.forecast.goals.compactMap { goal in goal.achieved.map { words.reached(goal.goal.name, $0) } }
    return texts.enumerated().map { $0 == 0 ? $1 : $1.replacing(" sessions", with: "") }.joined(separator: ", ")
  }

  /// Which goals aren't reached: `done by 13:00 in 4 of 10 sessions, 90% wanted.`
  private func missed(_ row: CapacityForecast.Row) -> String {
    row.forecast.goals.filter { $0.met == .no }.compactMap { goal in
      goal.achieved.map {
        "\(words.reached(goal.goal.name, $0)), \(NumberWords.required(goal.goal.required.probability)) wanted"
      }
    }.joined(separator: "; ") + "."
  }

  /// Where more fit than fewer.
  private var gaps: [String] {
    let counts = capacity.gaps.map { NumberWords.grouped($0.panellists) }
    guard !counts.isEmpty else { return [] }
    return ["Fewer aren't always better here: \(counts.joined(separator: ", ")) don't fit."]
  }

  /// Who counts as a panellist.
  private var meaning: [String] {
    let title = SafeText.visible(capacity.varied.title)
    let others = capacity.rows[0].panellists - capacity.rows[0].count
    let (first, last) = (capacity.rows[0].count, capacity.rows[capacity.rows.count - 1].count)
    let tried = first == last ? "\(first)" : "\(first) to \(last)"
    guard others > 0 else { return ["Tried: \(tried) of “\(title)”."] }
    return ["Tried: \(tried) of “\(title)”, besides \(others) other talk\(others == 1 ? "" : "s")."]
  }

  private static func count(_ panellists: Int) -> String {
    "\(NumberWords.grouped(panellists)) panellist\(panellists == 1 ? "" : "s")"
  }

  /// `3 panellists fit`.
  private static func fit(_ panellists: Int) -> String {
    count(panellists) + (panellists == 1 ? " fits" : " fit")
  }
}
