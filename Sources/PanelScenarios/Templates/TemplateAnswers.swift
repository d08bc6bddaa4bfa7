// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What a template needs to know of a session. Whatever it holds makes a scenario without errors.
public struct TemplateAnswers: Hashable, Sendable {
  /// Without line breaks and other characters that a scenario refuses; at most `Scenario.Limits.titleLength` scalars.
  public internal(set) var title: String
  /// When the slot begins.
  public internal(set) var from: ClockTime
  /// Not `from`; before it, it is on the next day.
  public internal(set) var to: ClockTime
  /// In ``panellistsAllowed``.
  public internal(set) var panellists: Int
  /// How long each of them speaks: a second or more, and not more than a day together.
  public internal(set) var minutes: Length

  /// How many panellists a template takes: 1 to 50.
  public static let panellistsAllowed = 1...50

  init(_ title: String, _ from: (Int, Int), _ to: (Int, Int), panellists: Int, minutes: Double) {
    guard let from = ClockTime(hour: from.0, minute: from.1), let to = ClockTime(hour: to.0, minute: to.1) else {
      preconditionFailure("no time of day: \(from) or \(to)")
    }
    self.title = title
    self.from = from
    self.to = to
    self.panellists = panellists
    self.minutes = .minutes(minutes)
  }

  /// The slot's length.
  public var slot: Length {
    let minutes = to.minutesAfterMidnight - from.minutesAfterMidnight
    return .minutes(Double(minutes > 0 ? minutes : minutes + 1440))
  }

  /// Whether the slot ends on the next day.
  public var endsNextDay: Bool { to < from }

  /// What an answer is, as it would be typed.
  public func written(_ question: TemplateQuestion) -> String {
    switch question {
    case .title: title
    case .from: "\(from)"
    case .to: "\(to)"
    case .panellists: "\(panellists)"
    case .minutes: minutes.written
    }
  }
}

/// What a template asks, in this order.
public enum TemplateQuestion: String, CaseIterable, Sendable {
  /// What the session is called.
  case title
  /// When its slot begins, as a time of day.
  case from
  /// When its slot ends, as a time of day.
  case to
  /// How many speak.
  case panellists
  /// How long each of them speaks; a bare number is in minutes.
  case minutes
}
