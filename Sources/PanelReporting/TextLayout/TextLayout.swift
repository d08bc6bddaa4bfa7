// SPDX-License-Identifier: GPL-3.0-or-later

/// Fits text into columns of a terminal. Widths are those of ``DisplayWidth``.
enum TextLayout {
  /// `text` in at most `width` columns, with `…` for what doesn't fit.
  static func truncated(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let wide = DisplayWidth.of(character)
      if used + wide > width - 1 { break }
      result.append(character)
      used += wide
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// A title in at most `width` columns. What is said of repetitions at its end stays: `National per… 2`,
  /// `Nation…, 2 together`.
  static func title(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    guard width >= 12, let end = text.firstMatch(of: /(?: [0-9]{1,3}|, [0-9]{1,3} together)$/)?.output,
      end.count + 4 <= width
    else { return truncated(text, to: width) }
    return truncated(String(text.dropLast(end.count)), to: width - end.count) + end
  }

  /// `text` in exactly `width` columns: truncated, or filled with spaces.
  static func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let fitted = title(text, to: width)
    let missing = max(0, width - DisplayWidth.of(fitted))
    switch alignment {
    case .left: return fitted + spaces(missing)
    case .right: return spaces(missing) + fitted
    }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// `text` in lines of at most `width` columns, broken at spaces, and inside a word only where it has to be.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    func flush() {
      lines.append(line)
      line = ""
      used = 0
    }
    for word in text.split(separator: " ") {
      let wide = DisplayWidth.of(word)
      if used > 0, used + 1 + wide > width { flush() }
      if used > 0 {
        line.append(" ")
        used += 1
      }
      for character in word {
        let columns = DisplayWidth.of(character)
        if used > 0, used + columns > width { flush() }
        line.append(character)
        used += columns
      }
    }
    if !line.isEmpty { flush() }
    return lines
  }
}
