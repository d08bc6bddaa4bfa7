// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem or a warning for a terminal that is narrower than its lines.
public enum WrappedMessage {
  /// Too long lines are broken at spaces. What follows stands below the text, to the right of a label or a number:
  /// `  hint:    …`, `  1  …`.
  ///
  /// - Parameters:
  ///   - message: what is to be wrapped; its own line breaks stay.
  ///   - width: in columns; below 30 counts as 30.
  public static func text(_ message: String, width: Int) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(String($0), max(TerminalRenderer.leastWidth, width)) }
      .joined(separator: "\n")
  }

  private static func lines(_ line: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    let label = line.prefixMatch(of: #/ +([a-z]+: +|[0-9]+ +)?/#)?.output.0 ?? ""
    // At the left a place or a name, such as panelsim: or Error:, indents little, and plain words nothing.
    let isPlain = line.first == " " || line.split(separator: " ").first?.last != ":"
    let indentation = isPlain ? label.count : 2
    let head = String(label)
    let first = TextLayout.wrapped(String(line.dropFirst(head.count)), to: width - indentation)
    return first.enumerated().map { ($0 == 0 ? head : TextLayout.spaces(indentation)) + $1 }
  }
}
