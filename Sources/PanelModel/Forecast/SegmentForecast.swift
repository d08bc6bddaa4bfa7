// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// One item of the agenda, or one repetition of it, in a forecast.
public struct SegmentForecast: Hashable, Sendable {
  /// "National perspective 1"; an item with a count of 1 gets no number.
  public var title: String
  /// Whether it is remarks, a talk or questions.
  public var kind: AgendaItem.Kind
  /// Who speaks, as the scenario writes it; `nil` where it names nobody.
  public var by: String?
  /// The planned time before any trimming; for questions their `at_least`.
  public var planned: Length
  /// The chance that it takes place: neither is it a no-show, nor has the hard stop come before.
  public var happens: Estimate
  /// In seconds after the slot's scheduled start, over the trials in which it happens; `nil` where it never does.
  public var start: Summary?
  /// In seconds, over all trials; what doesn't happen takes 0.
  public var duration: Summary
  /// The durations in quantiles that stand close together; `nil` where nobody asked for them.
  public var durationGrid: QuantileGrid?
  /// The chance that it lasts longer than its untrimmed planned time; `nil` for questions.
  public var overPlanned: Estimate?
  /// The chance that it is cut off.
  public var cut: Estimate
  /// The chance that it is trimmed because the session is behind.
  public var trimmed: Estimate

  package init(
    title: String, kind: AgendaItem.Kind, by: String?, planned: Length, happens: Estimate, start: Summary?,
    duration: Summary, overPlanned: Estimate?, cut: Estimate, trimmed: Estimate
  ) {
    self.title = title
    self.kind = kind
    self.by = by
    self.planned = planned
    self.happens = happens
    self.start = start
    self.duration = duration
    self.overPlanned = overPlanned
    self.cut = cut
    self.trimmed = trimmed
  }
}
