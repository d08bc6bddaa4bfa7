// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a report may use a terminal's colours.
///
/// Colour only underlines what words or signs say as well.
public enum Style: Hashable, Sendable {
  /// Text and nothing else.
  case plain
  /// With ANSI escape sequences (SGR) for bold and the eight basic colours.
  case ansi

  func paint(_ text: String, _ role: Text.Role) -> String {
    guard self == .ansi, let code = role.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension Text.Role {
  fileprivate var code: String? {
    switch self {
    case .normal: nil
    case .heading: "1"
    case .good: "32"
    case .bad: "31"
    case .unsure: "33"
    case .faint: "2"
    }
  }
}
