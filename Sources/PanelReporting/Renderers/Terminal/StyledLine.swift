// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a report: pieces of text, each with its role. Its width is known before it is painted.
struct StyledLine: Hashable, Sendable {
  var pieces: [Piece] = []

  struct Piece: Hashable, Sendable {
    var text: String
    var role: Text.Role
  }

  init() {}

  init(_ text: String, _ role: Text.Role = .normal) { append(text, role) }

  init(_ text: Text) { append(text.string, text.role) }

  mutating func append(_ text: Text) { append(text.string, text.role) }

  mutating func append(_ text: String, _ role: Text.Role = .normal) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.role == role {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, role: role))
    }
  }

  /// Adds spaces up to `width` columns.
  mutating func pad(to width: Int) { append(TextLayout.spaces(width - self.width)) }

  /// In columns of a terminal.
  var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The line as it is printed, without spaces at its end.
  func rendered(_ style: Style) -> String {
    var pieces = pieces
    while var last = pieces.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      if !last.text.isEmpty {
        pieces.append(last)
        break
      }
    }
    return pieces.map { style.paint(SafeText.gated($0.text), $0.role) }.joined()
  }
}

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
