// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// Why an override can't be read, before it is held against any scenario.
public struct OverrideSyntaxError: Error, Hashable, Sendable {
  /// The override as it was written.
  public var text: String
  /// What is wrong with it.
  public var kind: Kind

  /// What can be wrong with an override.
  public enum Kind: Hashable, Sendable {
    /// There is no `=`.
    case noEquals
    /// Nothing stands before the `=`.
    case noKey
    /// What stands before the `=` is no path, or one that is too deep; given as it was read.
    case badPath(String)
    /// Nothing stands after the `=`.
    case noValues
    /// Counted from 1.
    case emptyValue(Int, of: Int)
    /// The value stands twice in the list.
    case valueTwice(String)
    /// Where one value is wanted.
    case severalValues(Int)
    /// A bracket, brace or quotation mark that nothing closes.
    case unclosed(Character)
    /// A bracket or brace that closes nothing, or not what was opened last.
    case unopened(Character)
    /// Another override is of the same value, of one in it, or of one that it stands in.
    case conflict(with: ScenarioPath)
    /// With this override a grid has more combinations than the limit.
    case tooManyCombinations(limit: Int)
  }

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

extension OverrideSyntaxError: CustomStringConvertible {
  /// The override as `--set` was given it, what is wrong with it, and how it is written.
  public var description: String { "--set \(QuotedInput.of(text)): \(reason)" }

  private var reason: String {
    switch kind {
    case .noEquals: "there is no =; write KEY=VALUE, such as talks.alike=0.3"
    case .noKey: "there is no key before the =; write KEY=VALUE, such as talks.alike=0.3"
    case .badPath(let path):
      "\(QuotedInput.of(path)) is no key; write keys with points between them and items in brackets, counted from 0, such as "
        + "agenda[2].takes"
    case .noValues: "there are no values after the =; write KEY=VALUE, such as talks.alike=0.3"
    case .emptyValue(let number, let count):
      "value \(number) of \(count) is empty; commas separate values, those within a value belong in quotation marks"
    case .valueTwice(let value): "the value \(QuotedInput.of(value)) stands twice"
    case .severalValues(let count):
      "\(count) values where one is wanted; a value with commas in it belongs in quotation marks"
    case .unclosed(let mark): "\(mark) is opened and never closed"
    case .unopened(let mark): "\(mark) closes nothing"
    case .conflict(let path): "\(path) is set as well, and the two are about the same value"
    case .tooManyCombinations(let limit):
      "with this there are more than \(limit) combinations, which is the most that can be tried at once"
    }
  }
}
