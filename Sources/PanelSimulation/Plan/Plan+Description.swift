// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension Plan: CustomStringConvertible {
  /// The plan as `panelsim plan` prints it: where the session stands, and each step with its lengths, its rules and what is
  /// still needed after it.
  public var description: String {
    PlanWords(self).text
  }
}

/// How a plan is told, with its times as its slot's clock shows them.
struct PlanWords {
  let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  var text: String {
    let stop = plan.hardStop.map { "\nStopped at \(moment($0)) at the latest." } ?? ""
    var parts = ["\(slot)\(stop)\n\(entry)"]
    if let factor = plan.commonFactor {
      parts.append(
        "All talks\n" + row("are alike", "by \(Measure.written(share: factor.alike))") + "\n"
          + row("drawn as", factor.variable.name))
    }
    return (parts + plan.steps.map(text)).joined(separator: "\n\n")
  }

  private var slot: String {
    let length = Self.length(plan.slot.length)
    guard plan.slot.clock != nil else { return "A slot of \(length). Times count from its start." }
    return "\(moment(.start)) to \(moment(SessionTime(sinceStart: plan.slot.length))), \(length)."
  }

  /// A moment as the clock on the wall shows it, to the second; without one, how long after the slot's start it is.
  func moment(_ time: SessionTime) -> String {
    guard let shown = plan.slot.wallClock(at: time) else { return Self.length(time.sinceStart) }
    let seconds = Int(shown.secondsAfterMidnight.rounded())
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    func digits(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    return digits(ofDay / 3600) + ":" + digits(ofDay / 60 % 60) + (ofDay % 60 == 0 ? "" : ":" + digits(ofDay % 60))
  }

  /// A length that was worked out, to the second.
  static func length(_ length: Length) -> String { Length(seconds: length.seconds.rounded()).written }

  /// A line of a step: what it is about, and what is said of it.
  func row(_ name: String, _ text: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + text
  }

  // MARK: The entry

  private var entry: String {
    let time = moment(plan.entry.time)
    let title = plan.segments.first?.title ?? ""
    switch plan.entry.place {
    case .notBegun where plan.entry.time <= .start: return "Nothing has begun."
    case .notBegun: return "It is \(time), and nothing has begun."
    case .before: return "It is \(time); \(title) is next."
    case .starting: return "It is \(time); \(title) starts."
    case .handover(_, let since): return "It is \(time); the handover to \(title) began at \(moment(since))."
    case .underWay(_, let since): return "It is \(time); \(title) began at \(moment(since))."
    case .asking(_, let since, let asked, let waiting):
      let hands = waiting.map { $0 == 1 ? ", 1 hand is up" : ", \($0) hands are up" } ?? ""
      return "It is \(time); \(title) began at \(moment(since)), \(Self.count(asked, "question")) asked\(hands)."
    }
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)" + (number == 1 ? "" : "s") }

  // MARK: Steps

  private func text(of step: PlanStep) -> String {
    var lines: [String]
    switch step {
    case .start(let start): lines = ["Start"] + rows(start)
    case .remarks(let remarks): lines = [heading(remarks.segment)] + rows(remarks)
    case .talk(let talk): lines = [heading(talk.segment)] + rows(talk)
    case .questions(let questions): lines = [heading(questions.segment)] + rows(questions)
    }
    if let segment = step.segment {
      let needed = segment.neededAfter
      lines.append(
        row(
          "after it",
          needed == .zero
            ? "nothing more is planned"
            : "the plan still needs \(Self.length(needed)), so it should end by \(moment(segment.latestEnd))"))
    }
    if let drawn = Self.drawn(step) { lines.append(row("drawn as", drawn)) }
    return lines.joined(separator: "\n")
  }

  private func heading(_ segment: PlannedSegment) -> String {
    let kind = segment.kind == .talk ? "talk" : segment.kind.rawValue
    let by = segment.by.map { " by \($0)" } ?? ""
    let planned = segment.planned == .zero ? "no time planned" : Self.length(segment.planned) + " planned"
    return "\(segment.title): \(kind)\(by), \(planned)"
  }

  /// The names of a step's random variables, what they have in common said once.
  private static func drawn(_ step: PlanStep) -> String? {
    let names = step.variables.map(\.name)
    guard let first = names.first else { return nil }
    guard let slash = first.lastIndex(of: "/") else { return names.joined(separator: ", ") }
    let common = first[...slash]
    guard names.count > 1, names.allSatisfy({ $0.hasPrefix(common) }) else { return names.joined(separator: ", ") }
    return common.dropLast() + ": " + names.map { $0.dropFirst(common.count) }.joined(separator: ", ")
  }
}
