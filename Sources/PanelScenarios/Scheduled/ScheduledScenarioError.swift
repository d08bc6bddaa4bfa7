// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// Why a planned session can't be written as a scenario.
public enum ScheduledScenarioError: Error, Hashable, Sendable {
  /// An item without a length, or with one that can't be; the schedule has to say it.
  case itemLength(title: String, length: Length?)
  /// A session of less than a second or more than `Scenario.Limits.longestSlot`.
  case slot(title: String, length: Length)
  /// An item that begins before the one before it ends.
  case overlap(title: String, by: Length)
  /// A session with more items than `Scenario.Limits.items`.
  case tooManyItems(title: String, count: Int)
  /// What was written isn't what the decoder reads: a fault of the writer.
  case unreadable(ScenarioFileError)
}

extension ScheduledScenarioError: CustomStringConvertible {
  /// What of the schedule can't be written, with its title and length, and what to do about it, in a sentence.
  public var description: String {
    switch self {
    case .itemLength(let title, nil):
      "the schedule gives “\(QuotedInput.of(title))” no length; add it to the schedule, or import another session"
    case .itemLength(let title, let length?):
      """
      the schedule gives “\(QuotedInput.of(title))” \(length.written), where an item lasts 1s to \
      \(Scenario.Limits.longestSlot.written)
      """
    case .slot(let title, let length):
      """
      “\(QuotedInput.of(title))” has a slot of \(length.written), where a slot lasts 1s to \
      \(Scenario.Limits.longestSlot.written); choose a part of it
      """
    case .overlap(let title, let length):
      """
      “\(QuotedInput.of(title))” begins \(length.written) before the item before it ends; a scenario has one item after the \
      other, so choose one of the two
      """
    case .tooManyItems(let title, let count):
      "“\(QuotedInput.of(title))” has \(count) items, where a scenario has at most \(Scenario.Limits.items)"
    case .unreadable(let error): "the scenario that was written can't be read back: \(error)"
    }
  }
}
