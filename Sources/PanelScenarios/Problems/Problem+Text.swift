// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

extension Problem {
  /// The problem for people and editors: `file:line:column: error: message`, then indented what is known of it. A setting
  /// stands in place of file, line and column: `--set talks.alike=2: error: message`.
  ///
  /// The file's name is printed as it is; what was read from the file is safe to print.
  public func text(file: String) -> String {
    let place = setting.map { "--set \(Echo.of($0))" } ?? "\(file):\(line):\(column)"
    var lines = ["\(place): \(severity.rawValue): \(message)"]
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("  \(label)".padded(to: 11) + value)
    }
    add("key:", keyPath)
    add("read:", read)
    add("allowed:", allowed)
    add("hint:", hint)
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
