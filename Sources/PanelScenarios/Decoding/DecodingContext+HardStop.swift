// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension DecodingContext {
  /// How long after the slot's end the session is stopped. People write the time of day instead: then the message says
  /// which length that is, where the slot's end is known.
  func hardStop(_ field: Field, slot: Slot?) -> Length? {
    guard let scalar = field.node.scalar, Self.isClockLike(scalar.text) else { return length(field) }
    let text = QuotedInput.of(scalar.text)
    var hint = "for ten minutes after the slot's end write 10m"
    if let clock = slot?.clock, clock.changes.isEmpty, let time = try? Grammar.clockTime(scalar.text) {
      let minutes = (time.minutesAfterMidnight - clock.to.minutesAfterMidnight + 1440) % 1440
      // An earlier time is in the small hours of the next day, or a mistake that no length mends.
      if time >= clock.to || minutes <= 360 { hint = "for \(text) write \(Length.minutes(Double(minutes)).written)" }
    }
    report(
      ScalarError(
        .lengthGrammar, "this is a time of day, but hard_stop is a length: how long after the slot's end",
        allowed: Grammar.lengthExamples, hint: hint), in: field)
    return nil
  }

  /// `15:05`, `15.05`, `3:05 pm`.
  private static func isClockLike(_ text: String) -> Bool {
    text.utf8.count <= 16
      && text.wholeMatch(of: /([0-9]{1,2}:[0-9]{2}(:[0-9]{2})?|[0-9]{2}\.[0-9]{2})( *[AaPp]\.?[Mm]\.?| *Uhr)?/) != nil
  }
}
