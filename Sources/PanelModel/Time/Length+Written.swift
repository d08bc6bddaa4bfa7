// SPDX-License-Identifier: GPL-3.0-or-later

extension Length {
  /// The length as a scenario writes it, such as `1m30s`, to the millisecond.
  public var written: String {
    if seconds < 0 { return "-" + Length(seconds: -seconds).written }
    guard seconds < 1e12 else { return "\(seconds)s" }
    let milliseconds = Int((seconds * 1000).rounded())
    if milliseconds == 0 { return seconds == 0 ? "0s" : "less than 1ms" }
    let (hours, minutes) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60)
    let (whole, thousandths) = (milliseconds / 1000 % 60, milliseconds % 1000)
    var text = ""
    if hours > 0 { text += "\(hours)h" }
    if minutes > 0 { text += "\(minutes)m" }
    if whole > 0 || thousandths > 0 {
      text += String(whole)
      if thousandths > 0 {
        var digits = String(thousandths + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        text += "." + digits
      }
      text += "s"
    }
    return text
  }
}
