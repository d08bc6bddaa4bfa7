// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

/// Lengths of time as people read them: in minutes and halves of minutes, never in seconds.
package enum LengthWords {
  /// For the cells of a table: `10½`, `20`, `0`. Halves count below 20 minutes.
  static func cell(_ seconds: Double) -> String {
    let seconds = readable(seconds)
    let halves = Int((seconds / 30).rounded())
    guard halves.magnitude < 40, !halves.isMultiple(of: 2) else { return String(Int((seconds / 60).rounded())) }
    let whole = halves / 2
    return whole == 0 ? (halves < 0 ? "-½" : "½") : "\(whole)½"
  }

  /// What was added or taken away, for the cells of a table: `+2½`, `-1`, `0`.
  static func signed(_ seconds: Double) -> String {
    let cell = cell(seconds)
    return cell == "0" || cell.hasPrefix("-") ? cell : "+" + cell
  }

  /// `7–12½`, or one figure where both ends read alike.
  static func cells(_ low: Double, _ high: Double) -> String {
    let (low, high) = (cell(low), cell(high))
    return low == high ? low : "\(low)–\(high)"
  }

  /// For sentences: `2 hours 15 minutes`, `20 minutes`, `3½ minutes`, `1 minute`, `half a minute`, `less than half a minute`.
  static func sentence(_ seconds: Double) -> String {
    let minutes = Int((readable(seconds) / 60).rounded())
    if minutes >= 120 {
      let hours = "\(NumberWords.grouped(minutes / 60)) hours"
      let rest = minutes % 60
      return rest == 0 ? hours : hours + " \(rest) minute\(rest == 1 ? "" : "s")"
    }
    switch cell(seconds) {
    case "0": return seconds == 0 ? "no time" : "less than half a minute"
    case "½": return "half a minute"
    case "1": return "1 minute"
    case let minutes: return "\(minutes) minutes"
    }
  }

  /// A length that was given, for sentences, without any rounding: `75 minutes`, `58½ minutes`, `58m 20s`, `45 seconds`.
  static func exact(_ seconds: Double) -> String {
    let seconds = readable(seconds)
    if seconds.magnitude < 60, seconds != 0 {
      let isWhole = (seconds - seconds.rounded()).magnitude < 0.05
      let text = NumberWords.decimal(seconds, isWhole && seconds.magnitude >= 0.5 ? 0 : 1)
      return text + (text == "1" ? " second" : " seconds")
    }
    let isReadAsIs = seconds.truncatingRemainder(dividingBy: 60) == 0
    if isReadAsIs { return sentence(seconds) }
    let halves = Int((seconds / 30).rounded())
    if seconds == Double(halves) * 30, halves.magnitude < 240 { return "\(halves / 2)½ minutes" }
    return notation(.seconds(seconds)).replacing(/[hm](?=\d)/) { "\($0.output) " }
  }

  /// As scenarios write them: `10m12s`, `8m`, `1h05m`, `2.5s`; to the second from ten seconds on.
  package static func notation(_ length: Length) -> String {
    let seconds = length.seconds
    guard seconds.magnitude < 1e12 else { return "\(seconds)s" }
    if seconds.magnitude < 9.95, seconds != seconds.rounded() { return NumberWords.decimal(seconds, 1) + "s" }
    let whole = Int(seconds.rounded())
    let sign = whole < 0 ? "-" : ""
    let (hours, minutes, rest) = (abs(whole) / 3600, abs(whole) / 60 % 60, abs(whole) % 60)
    var text = hours > 0 ? "\(hours)h" : ""
    if minutes > 0 || (hours > 0 && rest > 0) { text += twoDigits(minutes, after: hours > 0) + "m" }
    if rest > 0 || text.isEmpty { text += twoDigits(rest, after: !text.isEmpty) + "s" }
    return sign + text
  }

  /// `seconds`, kept within 30,000 years, so that no arithmetic on it overflows.
  static func readable(_ seconds: Double) -> Double {
    seconds.isNaN ? 0 : min(max(seconds, -1e12), 1e12)
  }

  private static func twoDigits(_ number: Int, after: Bool) -> String {
    after && number < 10 ? "0\(number)" : "\(number)"
  }
}

extension LengthWords {
  /// An uncertain length in words: `typical 10m12s, 1 in 10 under 8m, 1 in 10 over 13m, 1 in 100 over 15m50s`; a
  /// certain one as `always 10m`.
  package static func words(_ profile: LengthProfile) -> String {
    guard !profile.isExact else { return "always \(notation(profile.typical))" }
    return "typical \(notation(profile.typical)), 1 in 10 under \(notation(profile.p10)), "
      + "1 in 10 over \(notation(profile.p90)), 1 in 100 over \(notation(profile.p99))"
  }
}
