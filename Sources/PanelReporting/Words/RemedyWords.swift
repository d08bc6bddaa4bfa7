// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Changes to a scenario, in the few words that a table has room for.
struct RemedyWords {
  let clock: SlotClock

  /// `one panellist fewer`, `9 minutes each`, `last question at 12:52`.
  func words(_ remedy: Remedy) -> String {
    switch remedy.kind {
    case .onePanellistFewer:
      guard case .without(let title)? = remedy.detail else { return "one panellist fewer" }
      return "without \(SafeText.visible(title))"
    case .minuteLessEach: return length(remedy).map { "\($0) each" } ?? "a minute less for each"
    case .cutOffAtLimit: return length(remedy).map { "cut off at \($0)" } ?? "cut off at the limit"
    case .signalEarlier: return length(remedy).map { "signal at \($0)" } ?? "signal a minute earlier"
    case .trimWhenBehind: return "trim talks when behind"
    case .lastQuestionEarlier:
      guard case .time(let time)? = remedy.detail else { return "last question 5 minutes earlier" }
      let moment = clock.words(time.sinceStart.seconds)
      return clock.hasClock ? "last question at \(moment)" : "last question \(moment) after the start"
    case .startOnTime: return "start on time"
    }
  }

  private func length(_ remedy: Remedy) -> String? {
    guard case .length(let length)? = remedy.detail else { return nil }
    return LengthWords.exact(length.seconds)
  }
}
