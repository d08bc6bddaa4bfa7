// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Which talk item's count is varied, and from where to where.
public struct CapacityRange: Hashable, Sendable {
  /// The item's index in the agenda.
  let item: Int
  /// The item as it is written.
  public let talk: Talk
  /// From 1 on; at most ``mostCounts`` of them.
  public let counts: ClosedRange<Int>

  /// How many counts can be tried at once.
  public static let mostCounts = 100
  /// How many are tried where nothing else is said.
  static let defaultCounts = 40

  /// The counts of a talk item; without more arguments those about the edge of what fits. O(items) time.
  ///
  /// - Parameters:
  ///   - scenario: whose agenda has the item.
  ///   - title: the item's; `nil` for the only talk item with a count above 1, or else the only one.
  ///   - from: the least count; by default 1, or what leaves no more than forty counts.
  ///   - to: the greatest; by default two beyond what the agenda has room for, and beyond the count as it is written.
  /// - Throws: ``CapacityError``.
  public init(_ scenario: Scenario, title: String? = nil, from: Int? = nil, to: Int? = nil) throws(CapacityError) {
    let talks = scenario.agenda.enumerated().compactMap { index, item -> (index: Int, talk: Talk)? in
      if case .talk(let talk) = item { (index, talk) } else { nil }
    }
    guard !talks.isEmpty else { throw .noTalks }
    let repeated = talks.filter { $0.talk.count > 1 }
    let candidates =
      title.map { title in talks.filter { $0.talk.title == title } } ?? (repeated.isEmpty ? talks : repeated)
    guard let chosen = candidates.first, candidates.count == 1 else {
      let titles = talks.map(\.talk.title)
      throw title.map { .unknownTitle($0, titles: titles) } ?? .severalTalks(titles: titles)
    }
    item = chosen.index
    talk = chosen.talk
    let allowed = Scenario.Limits.count
    for (flag, count) in [("--from", from), ("--to", to)] {
      if let count, !allowed.contains(count) { throw .countOutOfRange(flag: flag, count, allowed: allowed) }
    }
    let most = to ?? max(from ?? 1, min(allowed.upperBound, max(talk.count, Self.room(scenario, talk)) + 2))
    let least = from ?? max(1, most - Self.defaultCounts + 1)
    guard least <= most else { throw .nothingBetween(from: least, to: most) }
    guard most - least < Self.mostCounts else { throw .tooManyCounts(most - least + 1) }
    counts = least...most
  }

  func talk(count: Int) -> Talk {
    var talk = talk
    talk.count = count
    return talk
  }

  /// How many of the talk there is room for if everything takes what is planned.
  private static func room(_ scenario: Scenario, _ talk: Talk) -> Int {
    let planned = scenario.agenda.reduce(0) { $0 + Double($1.count) * $1.planned.seconds }
    let others = planned - Double(talk.count) * talk.planned.seconds
    let rest = (scenario.slot.length.seconds - others) / talk.planned.seconds
    return rest.isFinite ? Int(min(max(0, rest.rounded(.down)), Double(Scenario.Limits.count.upperBound))) : 0
  }
}
