// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// What is wrong, or worth knowing, at one place of a scenario file.
public struct Problem: Hashable, Sendable {
  /// Whether it keeps the file from being a scenario.
  public var severity: Severity
  /// A stable name for the kind of problem, such as `length.unit-missing`; also those of `Violation.Rule`.
  public var rule: Rule
  /// The override whose value it is about, `talks.alike=2`; `nil` where it is about the file. Line and column are the
  /// override's then.
  public var override: String?
  /// Counted from 1.
  public var line: Int
  /// Counted from 1 in Unicode scalars.
  public var column: Int
  /// Where in the scenario, such as `agenda[2].takes`; items count from 0. Empty where it concerns the file.
  public var keyPath: String
  /// What is wrong.
  public var message: String
  /// What was read, shortened and safe to print; `nil` where it is all in the message.
  public var read: String?
  /// What would be right.
  public var allowed: String?
  /// What to do.
  public var hint: String?

  /// What a problem does to its file, by the word that stands before the message.
  public enum Severity: String, Hashable, Sendable {
    /// The file isn't a scenario as long as it stands.
    case error
    /// The file is a scenario, but probably not the one that is meant.
    case warning
  }

  init(
    severity: Severity = .error, rule: Rule, place: Place, keyPath: String = "", message: String, read: String? = nil,
    allowed: String? = nil, hint: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    override = place.override
    line = place.line
    column = place.column
    self.keyPath = keyPath
    self.message = message
    self.read = read
    self.allowed = allowed
    self.hint = hint
  }

  /// A problem at a place of a file; ``override`` is `nil`.
  public init(
    severity: Severity = .error, rule: Rule, line: Int, column: Int, keyPath: String = "", message: String,
    read: String? = nil, allowed: String? = nil, hint: String? = nil
  ) {
    self.init(
      severity: severity, rule: rule, place: Place(line: line, column: column), keyPath: keyPath, message: message,
      read: read, allowed: allowed, hint: hint)
  }

  var place: Place { Place(line: line, column: column, override: override) }
}

extension Problem {
  /// The problem for people and editors: `file:line:column: error: message`, then indented what is known of it. An override
  /// stands in place of file, line and column: `--set talks.alike=2: error: message`.
  ///
  /// The file's name is printed as it is; what was read from the file is safe to print.
  public func text(file: String) -> String {
    let place = override.map { "--set \(QuotedInput.of($0))" } ?? "\(file):\(line):\(column)"
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
