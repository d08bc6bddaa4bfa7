// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension TemplateAnswers {
  /// Takes an answer as somebody typed it. A new start moves the end, so that the slot keeps its length.
  ///
  /// - Throws: why it is none; nothing is changed then.
  public mutating func set(_ question: TemplateQuestion, to text: String) throws(TemplateAnswerError) {
    let text = text.trimmed
    do throws(ScalarError) {
      switch question {
      case .title: title = try Self.title(text)
      case .from: try setFrom(Grammar.clockTime(text))
      case .to: try setTo(Grammar.clockTime(text))
      case .panellists: try setPanellists(Grammar.whole(text, in: Self.panellistsAllowed))
      case .minutes: try setMinutes(Self.minutes(text))
      }
    } catch {
      throw TemplateAnswerError(
        read: QuotedInput.of(text), message: error.message, allowed: error.allowed, hint: error.hint)
    }
  }

  private static func title(_ text: String) throws(ScalarError) -> String {
    let allowed = "one line of at most \(Scenario.Limits.titleLength) characters"
    guard !text.isEmpty else { throw ScalarError(.titleEmpty, "there is no text", allowed: allowed) }
    guard text.unicodeScalars.count <= Scenario.Limits.titleLength else {
      throw ScalarError(.titleTooLong, "too long", allowed: allowed)
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw ScalarError(.titleControl, "a line break or another control character in a title", allowed: allowed)
    }
    do throws(TextError) {
      _ = try SourceText(checking: Array(("x" + text).utf8))
    } catch {
      throw ScalarError(.titleControl, error.problem.message, allowed: allowed, hint: "delete it")
    }
    return text
  }

  private mutating func setFrom(_ time: ClockTime) {
    let end = (time.minutesAfterMidnight + Int(slot.minutes)) % 1440
    from = time
    to = ClockTime(hour: end / 60, minute: end % 60) ?? to
  }

  private mutating func setTo(_ time: ClockTime) throws(ScalarError) {
    guard time != from else {
      throw ScalarError(
        .slotNoTime, "the slot ends when it begins",
        allowed: "another time than \(from); an earlier one is on the next day")
    }
    to = time
  }

  private mutating func setPanellists(_ number: Int) throws(ScalarError) {
    try Self.checkSum(number, minutes, allowed: "at most \(Int(Scenario.Limits.longestSlot.seconds / minutes.seconds))")
    panellists = number
  }

  private mutating func setMinutes(_ length: Length) throws(ScalarError) {
    let longest = Scenario.Limits.longestSlot * (1 / Double(panellists))
    try Self.checkSum(panellists, length, allowed: "1s to \(Length.seconds(longest.seconds.rounded(.down)).written)")
    minutes = length
  }

  private static func checkSum(_ number: Int, _ length: Length, allowed: String) throws(ScalarError) {
    guard length * Double(number) <= Scenario.Limits.longestSlot else {
      throw ScalarError(
        .init(.lengthOutOfRange), "\(number) times \(length.written) is more than a day", allowed: allowed)
    }
  }

  /// A length; a bare number is in minutes, because it is minutes that are asked for.
  private static func minutes(_ text: String) throws(ScalarError) -> Length {
    let length: Length
    if let number = try? Grammar.number(text), !text.hasPrefix("-") {
      guard number <= Scenario.Limits.longest.minutes else {
        throw ScalarError(.init(.lengthOutOfRange), "too long a length", allowed: Grammar.lengthExamples)
      }
      length = .minutes(number)
    } else {
      length = try Grammar.length(text)
    }
    guard length >= .seconds(1) else {
      throw ScalarError(.init(.plannedZero), "too short a length", allowed: "1s or more, such as 90s or 10m")
    }
    // What is written into the file is exact to the millisecond.
    return .seconds((length.seconds * 1000).rounded() / 1000)
  }
}

/// Why an answer is none.
public struct TemplateAnswerError: Error, Hashable, Sendable {
  /// The answer, shortened and safe to print.
  public let read: String
  /// What is wrong with it.
  public let message: String
  /// What would be right.
  public let allowed: String?
  /// What to do.
  public let hint: String?
}

extension TemplateAnswerError: CustomStringConvertible {
  /// What was read and what is wrong with it, what would be right, and what to do, as far as there is any.
  public var description: String {
    let reason = read.isEmpty ? message : "\(read): \(message)"
    return reason + (allowed.map { "; allowed: \($0)" } ?? "") + (hint.map { "; \($0)" } ?? "")
  }
}
