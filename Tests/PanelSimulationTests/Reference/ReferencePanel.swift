// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics

/// The model, one trial at a time and in the order in which Documentation/Model.md tells it: what the engine is held against.
///
/// It shares the engine's random bits and nothing else. Lengths come from the distributions' own quantile functions in
/// double precision, so that it differs from the engine by the tables' error only. Where a session is entered on its way, what
/// is left of a length is found by bisection.
final class ReferencePanel {
  let scenario: Scenario
  let seed: UInt64
  let entry: PlanEntry
  private var columns: [String: [UInt32]] = [:]
  private var block = TrialBlock(index: 0)
  private var distributions: [String: any Distribution] = [:]

  struct Outcome {
    var end = 0.0
    var undisturbedEnd = 0.0
    var lost = 0.0
    var lasting = 0.0
    var asked = 0
    var unasked = 0
    var served = true
    var segments: [Segment] = []
  }

  struct Segment {
    var start: Double?
    var duration = 0.0
    var cut = false
    var trimmed = false
  }

  init(_ scenario: Scenario, seed: UInt64, at entry: PlanEntry = .start) {
    self.scenario = scenario
    self.entry = entry
    self.seed = seed
  }

  func outcomes(of block: TrialBlock) -> [Outcome] {
    self.block = block
    columns = [:]
    return (0..<TrialBlock.length).map { outcome(of: $0) }
  }

  // MARK: Draws

  func bits(_ name: String, _ trial: Int, draw: Int = 0) -> UInt32 {
    let key = "\(name)#\(draw)"
    if let column = columns[key] { return column[trial] }
    var column = [UInt32](repeating: 0, count: TrialBlock.length)
    let stream = UniformStream(seed: seed, variable: Variable(name))
    ColumnKernels(.portable).fill(&column, from: DrawnStream(stream, block: block, draw: draw))
    columns[key] = column
    return column[trial]
  }

  func distribution(_ length: UncertainLength, planned: Length?) -> any Distribution {
    let key = "\(length) \(planned?.seconds ?? -1)"
    if let known = distributions[key] { return known }
    guard let distribution = try? length.distribution(planned: planned) else { fatalError("\(length)") }
    distributions[key] = distribution
    return distribution
  }

  func draw(
    _ length: UncertainLength, planned: Length? = nil, _ name: String, _ trial: Int, draw: Int = 0
  ) -> Double {
    Self.quantile(distribution(length, planned: planned), bits(name, trial, draw: draw))
  }

  static func quantile(_ distribution: any Distribution, _ bits: UInt32) -> Double {
    bits < 1 << 31
      ? distribution.quantile(Double(bits | 1) * 0x1p-32) : distribution.upperQuantile(Double(~bits | 1) * 0x1p-32)
  }

  func strikes(_ chance: Chance, _ name: String, _ trial: Int) -> Bool {
    Double(bits(name, trial)) < (chance.probability * 0x1p32).rounded()
  }

  // MARK: The model

  var slot: Double { scenario.slot.length.seconds }
  var stop: Double { scenario.hardStop.map { slot + $0.seconds } ?? .infinity }
  let tolerance = 0.01

  struct Entry {
    let item: AgendaItem
    let ordinal: Int
  }

  private var entries: [Entry] {
    scenario.agenda.flatMap { item in (1...item.count).map { Entry(item: item, ordinal: $0) } }
  }

  private func outcome(of trial: Int) -> Outcome {
    var outcome = Outcome()
    var t = entry.time.sinceStart.seconds
    if entry.place == .notBegun {
      t = lateStart(trial)
      if let incident = scenario.incident, strikes(incident.chance, "session/incident", trial) {
        t += draw(incident.costs, "session/incident/costs", trial)
      }
    }
    // Of what has begun the agenda's start is history; what is lost counts from what is under way.
    let begin = entry.since?.sinceStart.seconds ?? t
    let entries = entries
    for (index, entry) in entries.enumerated() where index >= self.entry.segment?.index ?? 0 {
      let later = Array(entries[(index + 1)...])
      switch entry.item {
      case .remarks(let remarks):
        let since = underWay(index)
        let name = "remarks/\(remarks.title)/1/takes"
        let duration =
          since.map { last(remarks.takes, planned: remarks.planned, name, trial, since: $0) }
          ?? draw(remarks.takes, planned: remarks.planned, name, trial)
        let start = since ?? t
        outcome.segments.append(seen(start: start, duration: duration))
        t = start + duration
      case .talk(let talk):
        let segment =
          index == self.entry.segment?.index
          ? resume(talk, entry.ordinal, later: later, t: &t, trial)
          : hold(talk, entry.ordinal, later: later, t: &t, trial)
        outcome.segments.append(segment)
      case .questions(let questions):
        hold(questions, since: underWay(index), later: later, t: &t, trial, &outcome)
      }
    }
    outcome.undisturbedEnd = t
    outcome.end = t > stop + tolerance ? stop : t
    outcome.lost = t > stop + tolerance ? t - max(stop, begin) : 0
    return outcome
  }

  func seen(start: Double, duration: Double) -> Segment {
    start < stop - tolerance ? Segment(start: start, duration: min(duration, stop - start)) : Segment()
  }

  func needed(_ later: [Entry]) -> Double {
    let handover = distribution(scenario.handover, planned: nil).quantile(0.5)
    return later.reduce(0) { $0 + $1.item.planned.seconds + ($1.item.kind == .talk ? handover : 0) }
  }

  func hold(_ talk: Talk, _ ordinal: Int, later: [Entry], t: inout Double, _ trial: Int) -> Segment {
    let name = "talk/\(talk.title)/\(ordinal)"
    if strikes(scenario.noShow(of: talk), "\(name)/no_show", trial) { return Segment() }
    t += draw(scenario.handover, "\(name)/handover", trial)
    return speak(talk, name, later: later, t: &t, trial)
  }

  /// The talk itself, from its start on.
  func speak(_ talk: Talk, _ name: String, later: [Entry], t: inout Double, _ trial: Int) -> Segment {
    let takes = scenario.takes(of: talk)
    var duration: Double
    if scenario.talks.alike > 0 {
      let score = score(name, trial)
      let distribution = distribution(takes, planned: talk.planned)
      duration =
        score < 0
        ? distribution.quantile(StandardNormal.cumulative(score))
        : distribution.upperQuantile(StandardNormal.survival(score))
    } else {
      duration = draw(takes, planned: talk.planned, "\(name)/takes", trial)
    }
    var allotment = talk.planned.seconds
    var isTrimmed = false
    if scenario.moderation.whenBehind == .trim {
      let laterTalks = later.reduce(0) { $0 + ($1.item.kind == .talk ? $1.item.planned.seconds : 0) }
      let rest = allotment + laterTalks
      let share = (slot - t - (needed(later) - laterTalks)) / rest
      isTrimmed = slot - t - (needed(later) - laterTalks) < rest - tolerance
      if share < 1 {
        let kept = max(scenario.moderation.trimFloor, share)
        allotment *= kept
        duration *= 1 - scenario.moderation.adapts * (1 - kept)
      }
    }
    let moderation = scenario.moderation(of: talk)
    let signal = moderation.signalAt * allotment
    if duration > signal + tolerance, strikes(moderation.heeded, "\(name)/heeded", trial) {
      let wrapUp = draw(moderation.wrapsUpIn, planned: talk.planned, "\(name)/wraps_up_in", trial)
      duration = signal + min(duration - signal, wrapUp)
    }
    let limit = moderation.cutOffAt.map { $0 * allotment } ?? .infinity
    let isCut = duration > limit + tolerance
    duration = min(duration, limit)
    defer { t += duration }
    return end(start: t, duration: duration, cutAt: isCut ? limit : nil, isTrimmed: isTrimmed, isLast: later.isEmpty)
  }

  /// What a hard stop leaves of a talk.
  func end(start: Double, duration: Double, cutAt limit: Double?, isTrimmed: Bool, isLast: Bool) -> Segment {
    var segment = seen(start: start, duration: duration)
    if segment.start != nil {
      segment.cut = limit.map { isLast ? start + $0 <= stop + tolerance : start + $0 < stop - tolerance } ?? false
      segment.trimmed = isTrimmed
    }
    return segment
  }

  /// The normal score of a talk's length, where the session's talks are alike.
  func score(_ name: String, _ trial: Int) -> Double {
    let own = Self.quantile(Normal.standard, bits("\(name)/takes", trial))
    let factor = Self.quantile(Normal.standard, bits("session/alike", trial))
    let rho = scenario.talks.alike
    return min(max(rho.squareRoot() * factor + (1 - rho).squareRoot() * own, -8), 8)
  }

  /// - Parameter since: when they began, if they are under way.
  private func hold(
    _ questions: Questions, since: Double?, later: [Entry], t: inout Double, _ trial: Int, _ outcome: inout Outcome
  ) {
    let name = "questions/\(questions.title)/1"
    let now = t
    t = since ?? t
    let passed = now - t
    var closing = slot - needed(later)
    if questions.isProtected { closing = max(closing, t + questions.atLeast.seconds) }
    if let atMost = questions.atMost { closing = min(closing, t + atMost.seconds) }
    if questions.neverCloses { closing = .infinity }
    var duration = 0.0
    var isExhausted = false
    switch questions.form {
    case .simple(let takes):
      let wanted =
        since.map { last(takes, planned: nil, "\(name)/takes", trial, since: $0) }
        ?? draw(takes, "\(name)/takes", trial)
      duration = max(passed, min(wanted, closing - t))
      isExhausted = wanted <= max(passed, closing - t) + tolerance
    case .rounds(let rounds):
      var hands: Int?
      switch rounds.hands {
      case .withoutEnd: break
      case .exactly(let count): hands = count
      case .about(let mean): hands = Self.poisson(mean, Double(bits("\(name)/hands", trial)) * 0x1p-32)
      }
      var (asked, heard, answers) = (0, 0, 0)
      duration = passed
      if case .asking(_, _, let before, let waiting) = entry.place, since != nil {
        (asked, heard) = (before, before)
        hands = waiting.map { before + $0 } ?? hands
        switch rounds.hands {
        case .exactly where waiting == nil: hands = max(hands ?? 0, before)
        case .about(let mean) where waiting == nil:
          hands = Self.poisson(mean, atLeast: before, Double(bits("\(name)/hands", trial)) * 0x1p-32)
        default: break
        }
        answers = before / rounds.questionsPerRound * rounds.answersPerRound
        // A round has begun: who is left of it asks, and all its answers follow.
        if before % rounds.questionsPerRound > 0 {
          while asked < hands ?? .max, asked % rounds.questionsPerRound > 0 {
            if t + duration < stop - tolerance { heard += 1 }
            duration += draw(rounds.question, "\(name)/question", trial, draw: asked)
            asked += 1
          }
          for _ in 0..<rounds.answersPerRound {
            duration += draw(rounds.answer, "\(name)/answer", trial, draw: answers)
            answers += 1
          }
        }
      }
      while asked < hands ?? .max, t + duration < closing - rounds.lastCall.seconds - tolerance {
        for _ in 0..<min(rounds.questionsPerRound, (hands ?? .max) - asked) {
          if t + duration < stop - tolerance { heard += 1 }
          duration += draw(rounds.question, "\(name)/question", trial, draw: asked)
          asked += 1
        }
        for _ in 0..<rounds.answersPerRound {
          duration += draw(rounds.answer, "\(name)/answer", trial, draw: answers)
          answers += 1
        }
      }
      isExhausted = asked == hands
      outcome.asked += heard
      outcome.unasked += (hands ?? heard) - heard
    }
    let segment = seen(start: t, duration: duration)
    let isUnstopped = later.isEmpty ? t + duration <= stop + tolerance : t + duration < stop - tolerance
    let isServed =
      segment.start != nil && (segment.duration >= questions.atLeast.seconds - tolerance || isExhausted && isUnstopped)
    outcome.served = outcome.served && isServed
    outcome.lasting += segment.duration
    outcome.segments.append(segment)
    t += duration
  }

  /// The least n with F(n) > u, by adding up the terms.
  private static func poisson(_ mean: Double, _ u: Double) -> Int {
    var n = 0
    var term = StandardLibm.exp(-mean)
    var sum = term
    while sum <= u, n < 5000 {
      n += 1
      term *= mean / Double(n)
      sum += term
    }
    return n
  }
}
