// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel

/// Writes the scenario of a planned session.
struct ScheduledScenarioWriter {
  private let session: ScheduledSession

  init(_ session: ScheduledSession) { self.session = session }

  /// The whole file.
  func text(slot: String) -> String {
    """
    # A scenario for panelsim, written from a schedule: what is planned for a session, and what is uncertain about it.
    #
    # How to read it. A line that begins with # is a remark for you; panelsim skips it. The other lines are a word, a
    # colon and what holds in your case: change what comes after the colon. How far a line is indented matters.
    # Lengths have a unit: 90s is 90 seconds, 10m is ten minutes, 1h15m is an hour and a quarter.
    # "8m to 13m" says: one time in ten shorter than 8 minutes, one time in ten longer than 13.
    #
    # Titles, times and lengths are the schedule's. All ranges and chances are guesses: replace them by what you know of your
    # speakers and your room, or by what panelsim finds in recordings of sessions like yours.

    # The version of this way of writing. Leave it as it is.
    format: panelsim/1

    title: \(quoted(session.title))
    \(session.event.map { "event: \(quoted($0))\n" } ?? "")
    # How long it may last, and when it is, as far as the schedule says.
    slot: \(slot)

    # How late it begins: people are still coming in. Write 0s if your sessions begin to the second.
    late_start: 30s to 3m

    # What happens, in this order. "planned" is what the schedule gives an item, "takes" what it will really take.
    # What talks take stands below, under "talks".
    agenda:
    \(session.items.map(item).joined(separator: "\n"))
    \(talks)
    # What you want: the chances with which it is over in time\(hasQuestions ? ", and all questions get their time" : "").
    goals:
      on_time: 90%
    \(hasQuestions ? "  questions_at_least: 80%\n" : "")
    """
  }

  private var hasQuestions: Bool { session.items.contains { $0.kind == .questions } }

  // MARK: The slot

  /// `nil` where the schedule doesn't say when it is, or not in whole minutes.
  func slotOnTheClock() -> String? {
    let minutes = session.slot.minutes
    guard let from = session.from, minutes == minutes.rounded(), minutes < 1440 else { return nil }
    var end = from.minutesAfterMidnight + Int(minutes)
    if let date = session.date, let zone = session.timeZone.flatMap(ZoneClock.init(name:)) {
      // The clocks may change meanwhile.
      let start: Int
      switch zone.moments(date, from) {
      case .one(let moment), .two(first: let moment, second: _): start = moment
      case .none: return nil
      }
      let last = start + Int(minutes) * 60
      end = (last + zone.offset(at: last)) / 60
    }
    end = (end % 1440 + 1440) % 1440
    guard let to = ClockTime(hour: end / 60, minute: end % 60), to != from else { return nil }
    return "{ \(day)from: \"\(from)\", to: \"\(to)\"\(zone) }"
  }

  func slotByLength() -> String { "{ \(day)length: \(session.slot.written)\(zone) }" }

  private var day: String {
    guard let date = session.date else { return "" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "date: \(date.year)-\(two(date.month))-\(two(date.day)), "
  }

  private var zone: String {
    guard session.date != nil, let zone = session.timeZone, ZoneClock(name: zone) != nil else { return "" }
    return ", time_zone: \(zone)"
  }

  // MARK: Items

  private func item(_ item: ScheduledSession.Item) -> String {
    var lines: [String] = []
    if item.isGap {
      lines.append(
        "# The schedule leaves \(item.planned.written) here: for questions, a change of speakers, or a pause.")
    }
    lines.append("- \(item.kind.rawValue): \(quoted(item.title))")
    if let by = item.by { lines.append("  by: \(quoted(by))") }
    switch item.kind {
    case .talk: lines.append("  planned: \(item.planned.written)")
    case .remarks:
      lines.append("  planned: \(item.planned.written)")
      if !item.isGap { lines.append("  takes: 70% to 120%") }
    case .questions:
      // A question and its answer take two minutes or so.
      let hands = min(max(1, (item.planned.minutes / 2).rounded()), Double(Scenario.Limits.hands))
      lines += [
        "  at_least: \(item.planned.written)", "  hands: about \(Int(hands))  # how many people will want to ask",
        "  question: 20s to 1m", "  answer: 30s to 2m",
      ]
    }
    return lines.map { "  " + $0 + "\n" }.joined()
  }

  private var talks: String {
    guard session.items.contains(where: { $0.kind == .talk }) else { return "" }
    return """
      # What holds for every talk. Of 386 talks at FOSDEM 2024, questions included, one in ten took less than 72% of its
      # slot and one in ten more than 107%.
      talks:
        takes: 72% to 107%  # of its planned time
        alike: 0.1  # 0: one long talk says nothing about the next; near 1: if one is long, all are

      # What the chair does about talks that are too long.
      moderation:
        signal_at: 100%  # when there is a signal, as a share of the planned time
        heeded: 70%  # of those who are over time, so many heed the signal
        wraps_up_in: 30s to 2m  # how long they then go on

      """
  }

  private func quoted(_ text: String) -> String { ScenarioTemplate.quoted(text) }
}
