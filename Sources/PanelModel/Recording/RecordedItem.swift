// SPDX-License-Identifier: GPL-3.0-or-later

/// An item of the agenda as it went, beside what was planned for it.
public struct RecordedItem: Hashable, Sendable {
  /// The item as the schedule has it; of an item without a schedule, what the recording says of it.
  public var planned: ScheduledItem
  /// When it began, on the recording's scale; `nil` where only its length is known.
  public var from: SessionTime?
  /// How long it took; `nil` where it isn't known.
  public var took: Length?
  /// Whether it ended by itself; only a cut makes its length right-censored.
  public var end: End

  /// What is known of how it ended.
  public enum End: String, Hashable, Sendable, CaseIterable {
    /// By itself: all was said.
    case finished
    /// It would have gone on; its length is right-censored.
    case cutOff = "cut_off"
    /// Nothing tells; its length is taken to be exact.
    case unknown
  }

  /// An item as it went; what is left out isn't known.
  public init(planned: ScheduledItem, from: SessionTime? = nil, took: Length? = nil, end: End = .unknown) {
    self.planned = planned
    self.from = from
    self.took = took
    self.end = end
  }

  /// When it ended, on the recording's scale.
  public var to: SessionTime? {
    guard let from, let took else { return nil }
    return from + took
  }
}
