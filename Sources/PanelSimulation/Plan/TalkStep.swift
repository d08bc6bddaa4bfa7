// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import Stochastics

/// A talk (Model.md, section 4). Shares are of the talk's planned time after trimming; 1 stands for 100%.
public struct TalkStep: Hashable, Sendable {
  /// The item that it is.
  public let segment: PlannedSegment
  /// The chance that it doesn't happen; `nil` where it certainly does.
  public internal(set) var noShow: DrawnChance?
  /// What passes before it; `nil` where that is over.
  public internal(set) var handover: DrawnLength?
  /// What the speaker would take undisturbed. Of a talk under way that was trimmed it is told before the trimming, given
  /// that it exceeds after it what has passed.
  public internal(set) var takes: DrawnLength
  /// Whether ``takes`` depends on the plan's ``Plan/commonFactor``.
  public let isAlike: Bool
  /// How it is trimmed when the session is behind; `nil` where it isn't.
  public let trimming: Trimming?
  /// What the moderator's signal does; `nil` where nobody heeds it.
  public internal(set) var signal: Signal?
  /// When it is cut off, as a share; `nil` for never.
  public let cutOff: Double?
  /// How far it is as the plan is entered.
  public internal(set) var progress = StepProgress.toCome

  /// How talks are trimmed: f = (deadline − start − reserve)/rest, not below the floor (Model.md, section 4 c).
  public struct Trimming: Hashable, Sendable {
    /// By when what is planned should be done: the segment's ``PlannedSegment/deadline``.
    public let deadline: SessionTime
    /// The planned time of this and all later talks; above zero.
    public let rest: Length
    /// What the plan still needs after the talk without the later talks' planned time.
    public let reserve: Length
    /// The least share that is kept, in 0...1.
    public let floor: Double
    /// How far the speaker follows, in 0...1.
    public let adapts: Double

    /// A talk that starts later than this is trimmed.
    public var latestStart: SessionTime { SessionTime(sinceStart: deadline.sinceStart - reserve - rest) }
    /// A talk that starts at this time or later keeps the least share.
    public var floorStart: SessionTime { SessionTime(sinceStart: deadline.sinceStart - reserve - rest * floor) }

    /// The share that a talk keeps which starts at `start`.
    public func kept(startingAt start: SessionTime) -> Double {
      min(1, max(floor, (deadline.sinceStart.seconds - start.sinceStart.seconds - reserve.seconds) / rest.seconds))
    }
  }

  /// The moderator's signal (Model.md, section 4 d).
  public struct Signal: Hashable, Sendable {
    /// When it comes, as a share.
    public let at: Double
    /// The chance that a speaker who is over it heeds it.
    public let heeded: DrawnChance
    /// How long a speaker who heeds it takes to come to an end.
    public let wrapsUp: DrawnLength
  }

  var variables: [Variable] {
    if case .ending = progress { return [] }
    return (noShow.map { [$0.variable] } ?? []) + (handover?.draws ?? []) + takes.draws
      + (signal.map { [$0.heeded.variable] + $0.wrapsUp.draws } ?? [])
  }
}
