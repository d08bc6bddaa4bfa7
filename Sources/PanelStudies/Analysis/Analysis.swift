// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// Says where the time of recorded sessions went, one session after the other; none is kept.
///
/// It takes O(n log n) for n turns, and memory for a number of each turn.
public struct Analysis {
  private let grouping: SessionAnalysis.Grouping
  private var counts = SessionCounts()
  private var whole = GroupSums()
  private var groups: [GroupKey: GroupSums] = [:]
  private var roles: [GroupKey: GroupSums] = [:]
  private var flow = FlowSums()
  private var questions = QuestionSums()
  private var losses: [AgendaItem.Kind?: LossSums] = [:]
  private var items: [AnalysedItem] = []
  private var slots = (over: 0, all: 0)

  /// An analysis of no sessions yet, whose groups go by `grouping`.
  public init(by grouping: SessionAnalysis.Grouping) { self.grouping = grouping }

  /// Takes a session into account.
  public mutating func add(_ recording: Recording) {
    let session = AnalysedSession(recording)
    count(session)
    addItems(session)
    addSpeech(session)
    flow.add(session)
    questions.add(session)
  }

  private mutating func count(_ session: AnalysedSession) {
    let recording = session.recording
    counts.all += 1
    if !recording.turns.isEmpty { counts.withTurns += 1 }
    if !session.items.isEmpty { counts.withItems += 1 }
    if recording.schedule != nil, recording.turns.isEmpty, recording.items.isEmpty { counts.onlyPlanned += 1 }
    counts.time = counts.time + .seconds(session.time)
    guard let start = recording.slotStart, let slot = recording.schedule?.slot, let end = session.end else { return }
    slots.all += 1
    if end > (start + slot + Length.tolerance).sinceStart.seconds { slots.over += 1 }
  }

  private mutating func addItems(_ session: AnalysedSession) {
    for item in session.items {
      items.append(item)
      losses[item.planned.kind, default: LossSums()].add(item)
      // Questions have no time of their own: theirs is what is left.
      guard item.planned.kind != .questions else { continue }
      whole.add(item, session: counts.all)
      for key in session.keys(of: item, by: grouping) {
        groups[key, default: GroupSums()].add(item, session: counts.all)
      }
      if grouping != .role, let key = session.roleKey(of: item) {
        roles[key, default: GroupSums()].add(item, session: counts.all)
      }
    }
  }

  private mutating func addSpeech(_ session: AnalysedSession) {
    let turns = session.recording.turns
    guard !turns.isEmpty else { return }
    whole.add(turns.map(\.length.seconds), of: session, session: counts.all)
    for (key, lengths) in session.lengths(by: grouping) {
      groups[key, default: GroupSums()].add(lengths, of: session, session: counts.all)
    }
    guard grouping != .role else { return }
    for (key, lengths) in session.lengths(by: .role) where key.name != nil {
      roles[key, default: GroupSums()].add(lengths, of: session, session: counts.all)
    }
  }

  /// What the sessions so far tell.
  public var result: SessionAnalysis {
    var counts = counts
    counts.over = slots.all > 0 ? Proportion(successes: slots.over, trials: slots.all) : nil
    let found = groups.map { $1.figures($0) }.sorted(by: Self.comesFirst)
    let roles =
      grouping == .role
      ? found.filter { $0.name != nil } : self.roles.map { $1.figures($0) }.sorted(by: Self.comesFirst)
    return SessionAnalysis(
      sessions: counts, grouping: grouping, whole: whole.figures(GroupKey(name: nil), isWhole: true), groups: found,
      roles: roles.filter { $0.name != Role.unknown.rawValue }.isEmpty ? [] : roles, flow: flow.figures,
      questions: questions.figures,
      losses: losses.compactMap { $1.figures($0) }.sorted(by: Self.losesMore), items: items)
  }

  private static func losesMore(_ left: LossFigures, _ right: LossFigures) -> Bool {
    func order(_ loss: LossFigures) -> (Length, Int, String) { (loss.total, loss.late, loss.kind?.rawValue ?? "") }
    return order(left) > order(right)
  }

  private static func comesFirst(_ left: AnalysedGroup, _ right: AnalysedGroup) -> Bool {
    // Those of which nothing is known come last.
    if (left.name == nil) != (right.name == nil) { return right.name == nil }
    if let (first, second) = left.allotment.flatMap({ first in right.allotment.map { (first, $0) } }) {
      return first < second
    }
    func weight(_ group: AnalysedGroup) -> Double { group.speech?.time.seconds ?? Double(group.items?.count ?? 0) }
    let (first, second) = (weight(left), weight(right))
    return first == second ? left.name ?? "" < right.name ?? "" : first > second
  }
}
