// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A session while it is analysed, with what follows from it at once.
struct AnalysedSession {
  let recording: Recording
  /// Its items whose allotment and length are known.
  let items: [AnalysedItem]
  /// From the first turn, or item, to the last, in seconds; the sum of its items' lengths where nothing has a place on
  /// the clock.
  let time: Double
  /// When the last turn, or item, ended, in seconds on the recording's scale.
  let end: Double?
  /// All turns together, in seconds.
  let speech: Double
  /// Who is what.
  private let roles: [Speaker: Role]

  init(_ recording: Recording) {
    self.recording = recording
    items = recording.items.compactMap { item in
      guard let allotment = item.planned.allotment, allotment >= Self.leastAllotment, let took = item.took else {
        return nil
      }
      return AnalysedItem(
        session: recording.session, planned: item.planned, allotment: allotment, took: took, end: item.end,
        inheritedDelay: Self.inherited(item, recording.slotStart))
    }
    let (first, last) = Self.extent(recording)
    end = last
    if let first, let last {
      time = last - first
    } else {
      time = recording.items.reduce(0) { $0 + ($1.took?.seconds ?? 0) }
    }
    var speech = 0.0
    var roles: [Speaker: Role] = [:]
    for turn in recording.turns {
      speech += turn.length.seconds
      if let speaker = turn.speaker, let role = turn.role?.role, roles[speaker] == nil { roles[speaker] = role }
    }
    self.speech = speech
    self.roles = roles
  }

  /// What was asked and answered; `nil` where it isn't known when the floor was opened.
  var change: SpeakerChange? { SpeakerChange(recording) }

  /// What is given less isn't planned.
  private static let leastAllotment = Length.seconds(1)

  private static func inherited(_ item: RecordedItem, _ slotStart: SessionTime?) -> Length? {
    guard let slotStart, let start = item.planned.start, let from = item.from else { return nil }
    return from - (slotStart + start.sinceStart)
  }

  private static func extent(_ recording: Recording) -> (first: Double?, last: Double?) {
    var (first, last) = (Double.infinity, -Double.infinity)
    for turn in recording.turns {
      first = min(first, turn.from.sinceStart.seconds)
      last = max(last, turn.to.sinceStart.seconds)
    }
    for item in recording.items {
      guard let from = item.from else { continue }
      first = min(first, from.sinceStart.seconds)
      last = max(last, (item.to ?? from).sinceStart.seconds)
    }
    return first <= last ? (first, last) : (nil, nil)
  }

  /// The groups that an item belongs to: one for each of its speakers, otherwise one.
  func keys(of item: AnalysedItem, by grouping: SessionAnalysis.Grouping) -> [GroupKey] {
    switch grouping {
    case .allotment:
      return [GroupKey(name: item.allotment.written, allotment: item.allotment)]
    case .speaker:
      let names = Set(item.planned.speakers.map(\.name))
      return names.isEmpty ? [GroupKey()] : names.map { GroupKey(name: $0) }
    case .role: return [roleKey(of: item) ?? GroupKey()]
    case .room, .track: return [place(grouping)]
    }
  }

  /// The role of an item's first speaker, where the turns tell.
  func roleKey(of item: AnalysedItem) -> GroupKey? {
    item.planned.speakers.lazy.compactMap { roles[$0] }.first.map { GroupKey(name: $0.rawValue) }
  }

  private func place(_ grouping: SessionAnalysis.Grouping) -> GroupKey {
    GroupKey(name: grouping == .room ? recording.session.room : recording.session.track)
  }

  /// The lengths of turns, in seconds, for each group; none for allotments, which turns don't have.
  func lengths(by grouping: SessionAnalysis.Grouping) -> [GroupKey: [Double]] {
    switch grouping {
    case .allotment: return [:]
    case .room, .track: return [place(grouping): recording.turns.map(\.length.seconds)]
    case .speaker:
      var lengths: [Speaker?: [Double]] = [:]
      for turn in recording.turns { lengths[turn.speaker, default: []].append(turn.length.seconds) }
      return keyed(lengths) { $0?.name }
    case .role:
      var lengths: [Role?: [Double]] = [:]
      for turn in recording.turns { lengths[turn.role?.role, default: []].append(turn.length.seconds) }
      return keyed(lengths) { $0?.rawValue }
    }
  }

  private func keyed<Key: Hashable>(_ lengths: [Key: [Double]], _ name: (Key) -> String?) -> [GroupKey: [Double]] {
    var keyed: [GroupKey: [Double]] = [:]
    for (key, lengths) in lengths { keyed[GroupKey(name: name(key)), default: []] += lengths }
    return keyed
  }
}
