// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// Why an override can't be read, before it is held against any scenario.
public struct OverrideSyntaxError: Error, Hashable, Sendable {
  /// The override as it was written.
  public var text: String
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    case noEquals
    case noKey
    case badPath(String)
    case noValues
    /// Counted from 1.
    case emptyValue(Int, of: Int)
    case valueTwice(String)
    /// Where one value is wanted.
    case severalValues(Int)
    case unclosed(Character)
    case unopened(Character)
    /// Another override is of the same value, of one in it, or of one that it stands in.
    case conflict(with: ScenarioPath)
    case tooManyCombinations(limit: Int)
  }

  init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

extension OverrideSyntaxError: CustomStringConvertible {
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
