// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem or a warning for a terminal that is narrower than its lines.
public enum WrappedMessage {
  /// Too long lines are broken at spaces. What follows stands below the text, to the right of a label: `  hint:    …`.
  ///
  /// - Parameter width: in columns.
  public static func text(_ message: String, width: Int) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(String($0), max(TerminalReport.leastWidth, width)) }
      .joined(separator: "\n")
  }

  private static func lines(_ line: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    let label = line.prefixMatch(of: #/ *([a-z]+: +)?/#)?.output.0 ?? ""
    // A label at the left, such as panelsim: or Error:, doesn't indent what follows.
    let indentation = line.hasPrefix(" ") ? label.count : 2
    let head = line.hasPrefix(" ") ? String(label) : ""
    let first = Fitting.wrapped(String(line.dropFirst(head.count)), to: width - indentation)
    return first.enumerated().map { ($0 == 0 ? head : Fitting.spaces(indentation)) + $1 }
  }
}
