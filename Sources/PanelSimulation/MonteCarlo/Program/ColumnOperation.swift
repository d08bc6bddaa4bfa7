// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// One operation of a program, applied to a whole block of trials. It names what it needs by its place in the program, so
/// that to read it costs nothing. Lengths are in seconds. The clock is a column of its own, in
/// double precision; an indicator is a column of zeros and ones.
enum ColumnOperation: Sendable {
  /// `column` ← a draw.
  case draw(Draw, into: Column)
  /// `column` ← 1 with the chance, else 0; for the complement the other way round.
  case indicate(PlannedVariable, ChanceThreshold, complement: Bool, into: Column)
  /// `column` ← the value.
  case set(Column, to: Float)
  /// `column` ← the greater of itself and the value.
  case raise(Column, to: Float)
  /// `column` ← `column` · `indicator`.
  case mask(Column, by: Column)
  /// `column` ← the table's value at the score √ρ·`factor` + √(1 − ρ)·`own`.
  case resemble(ResembleRule, into: Column)
  /// The clock ← the clock + `column`.
  case advance(by: Column)
  /// `column` ← the clock.
  case readClock(into: Column)
  /// Notes the clock: the agenda begins.
  case beginAgenda
  case trim(TrimRule)
  case heed(HeedRule)
  case cutOff(CutOffRule)
  case holdQuestions(SimpleQuestionsRule)
  case holdRounds(RoundsRule)
  /// Takes from a segment what a hard stop prevents.
  case stop(StopRule)
  /// Notes a segment's figures.
  case record(SegmentColumns)
}

/// A talk's undisturbed length, correlated with those of the session's other talks by a common factor.
struct ResembleRule: Sendable {
  let variable: PlannedVariable
  let factor: Column
  let own: Column
  /// √ρ and √(1 − ρ).
  let factorLoading: Float
  let ownLoading: Float
  let sampler: Sampler.ID
}

/// Model.md, section 4 c.
struct TrimRule: Sendable {
  /// L less what the plan needs after the talk but for later talks.
  let deadline: Double
  /// The planned time of this and all later talks.
  let rest: Double
  let planned: Float
  let floor: Float
  let adapts: Float
  let duration: Column
  /// The planned time after trimming.
  let allotment: Column
  let trimmed: Column
}

/// Model.md, section 4 d.
struct HeedRule: Sendable {
  let signalAt: Float
  let allotment: Column
  let heeded: Column
  let wrapUp: Column
  let duration: Column
}

/// Model.md, section 4 e.
struct CutOffRule: Sendable {
  let cutOffAt: Float
  let allotment: Column
  let duration: Column
  /// Where the talk is cut, in seconds after its start.
  let limit: Column
  let cut: Column
}

/// When questions close (Model.md, section 5), in terms of the clock at their start.
struct ClosingRule: Hashable, Sendable {
  /// L less what the plan needs afterwards; `nil` for questions that never close.
  let closing: Double?
  /// The least time they get before they close, where they are protected.
  let protected: Double?
  let atMost: Double?
  /// How long they have lasted as the plan is entered: none of that can be taken back.
  let elapsed: Double
}

/// What all `questions` items of a session add up to.
struct QuestionsColumns: Hashable, Sendable {
  /// How long they last.
  let lasting: Column
  /// How many questions were asked, and how many were not; `nil` where nobody counts.
  let asked: Column?
  let unasked: Column?
  /// 1 while every item so far was served.
  let served: Column
}

/// What both forms of questions have in common.
struct QuestionsRule: Sendable {
  let tie: Tie
  let atLeast: Float
  let totals: QuestionsColumns
  /// `nil` where they always happen.
  let happens: Column?
  /// How long they last before any hard stop.
  let seen: Column
}

struct SimpleQuestionsRule: Sendable {
  let closing: ClosingRule
  /// What they would take; then what they take.
  let duration: Column
  let common: QuestionsRule
}

struct RoundsRule: Sendable {
  let closing: ClosingRule
  let lastCall: Double
  /// How many questions were asked before the plan is entered.
  let asked: Int
  let hands: HandsRule
  let question: Draw
  let answer: Draw
  let questionsPerRound: Int
  let answersPerRound: Int
  /// What they take.
  let duration: Column
  let common: QuestionsRule
}

/// How many want the floor.
enum HandsRule: Sendable {
  case withoutEnd
  case exactly(Int32)
  case drawn(PlannedVariable, PlannedCounts)
}

/// What becomes of a segment that ends at the very moment of the hard stop.
enum Tie: Sendable {
  /// Nothing is left to be stopped: it ended by itself.
  case endsItself
  /// Something follows, so the session is stopped, and nothing has happened before that.
  case isStopped

  /// By how much an end may be later than the hard stop and still count as before it, in seconds.
  var margin: Float {
    let tolerance = Float(Length.tolerance.seconds)
    return self == .endsItself ? tolerance : -tolerance
  }
}

/// What a hard stop leaves of a segment that starts at the clock's time.
struct StopRule: Sendable {
  let hardStop: Double
  let tie: Tie
  /// Whether it happens but for the stop; `nil` for always.
  let happened: Column?
  let happens: Column
  /// What the segment would take; left as it is, because the clock runs on to tell what is lost.
  let duration: Column
  /// What it takes before the stop.
  let seen: Column
  /// Where a talk would be cut off, and whether it is.
  let limit: Column?
  let cut: Column?
  let trimmed: Column?
}

/// The columns that hold a segment's figures when it ends.
struct SegmentColumns: Hashable, Sendable {
  let segment: ColumnProgram.SegmentID
  let start: Column
  /// `nil` for always.
  let happens: Column?
  let duration: Column
  /// `nil` for never.
  let cut: Column?
  let trimmed: Column?
}
