// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What recorded sessions tell of how long things take, each with the session that it comes from.
///
///     let material = LearningMaterial(recordings)
///     material.talks          // with what was planned for them
///     material[.questions]    // lengths
///     material.hands          // how many asked, in each session in which the floor was opened
///
/// It takes time in proportion to the turns and items.
public struct LearningMaterial: Sendable {
  /// A talk, or another item that isn't for questions, whose planned time is known and which took place.
  public struct Talk: Hashable, Sendable {
    /// Which of ``LearningMaterial/sessions``.
    public let session: Int
    /// The item, with its allotment and its actual length.
    public let item: AnalysedItem

    /// What is known of how long it would have taken.
    public var observation: Observation { item.end == .cutOff ? .moreThan(item.took) : .exactly(item.took) }
  }

  /// How long something took once.
  public struct Piece: Hashable, Sendable {
    /// Which of ``LearningMaterial/sessions``.
    public let session: Int
    /// The length that was observed.
    public let observation: Observation
    /// Who spoke, where that is known; none for what passes between speakers.
    public let speakers: [Speaker]
  }

  /// Those with turns or with items, in the order in which they were given.
  public private(set) var sessions: [RecordedSession] = []
  /// The talks, session by session.
  public private(set) var talks: [Talk] = []
  /// How many asked, in each session in which the floor was opened.
  public private(set) var hands: [Int] = []
  /// Of the sessions in which the floor was opened, those in which it is a guess when.
  public private(set) var guessed = 0
  /// Turns that end where the next begins, because their source tells no ends.
  public private(set) var endAtNext = 0
  private var pieces: [FitSubject: [Piece]] = [:]
  private var untimed: [FitSubject: Int] = [:]

  /// What these recordings tell together.
  public init(_ recordings: some Sequence<Recording>) {
    for recording in recordings { add(recording) }
  }

  /// How long things of a kind took. Silences and handovers may have taken no time.
  public subscript(subject: FitSubject) -> [Piece] {
    guard subject == .talks else { return pieces[subject] ?? [] }
    return talks.map { Piece(session: $0.session, observation: $0.observation, speakers: $0.item.planned.speakers) }
  }

  /// How many of a kind say nothing of a length: turns whose ends aren't known, and what took no time at all, as do items
  /// that didn't take place.
  public func untimed(_ subject: FitSubject) -> Int { untimed[subject] ?? 0 }

  /// Takes a session into account.
  public mutating func add(_ recording: Recording) {
    guard !recording.turns.isEmpty || !recording.items.isEmpty else { return }
    let session = AnalysedSession(recording)
    sessions.append(recording.session)
    addTalks(session)
    addTurns(recording.turns)
    addExchange(session)
    for gap in session.gaps ?? [] { add(gap, [], to: .gaps) }
    for handover in session.handovers { add(handover, [], to: .handovers) }
  }

  private mutating func addTalks(_ session: AnalysedSession) {
    for item in session.items where item.planned.kind != .questions {
      if item.took > .zero {
        talks.append(Talk(session: sessions.count - 1, item: item))
      } else {
        untimed[.talks, default: 0] += 1
      }
    }
  }

  private mutating func addTurns(_ turns: [Turn]) {
    for turn in turns {
      if turn.ending == .nextTurn { endAtNext += 1 }
      if turn.ending != .unknown, turn.length > .zero {
        add(turn.length.seconds, turn.speaker.map { [$0] } ?? [], to: .turns)
      } else {
        untimed[.turns, default: 0] += 1
      }
    }
  }

  private mutating func addExchange(_ session: AnalysedSession) {
    guard let change = session.change else { return }
    if session.recording.questionsStart?.basis == .guessed { guessed += 1 }
    hands.append(change.questions.count)
    for (subject, contributions) in [(FitSubject.questions, change.questions), (.answers, change.answers)] {
      for contribution in contributions {
        if contribution.isComplete, contribution.seconds > 0 {
          add(contribution.seconds, contribution.speaker.map { [$0] } ?? [], to: subject)
        } else {
          untimed[subject, default: 0] += 1
        }
      }
    }
  }

  private mutating func add(_ seconds: Double, _ speakers: [Speaker], to subject: FitSubject) {
    pieces[subject, default: []].append(
      Piece(session: sessions.count - 1, observation: .exactly(.seconds(seconds)), speakers: speakers))
  }
}
