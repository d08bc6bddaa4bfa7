// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Why bytes are no YAML document that a scenario could be read from.
struct YAMLError: Error {
  var kind: Kind
  var place: Place
  /// Where the thing began that libyaml was reading.
  var context: Place?

  enum Kind {
    /// In libyaml's words.
    case syntax(problem: String, context: String?)
    case empty
    case severalDocuments
    case tooDeep
    case tooManyAliases
    case tooManyNodes
    case unknownAlias(String)
    case aliasOfItself(String)
    case tag(String)
  }
}

extension YAMLError {
  /// How it is reported: in the words of people who write scenarios, not of those who write parsers.
  func problem(in source: SourceText) -> Problem {
    let limits = Scenario.Limits.self
    switch kind {
    case .syntax(let problem, let context):
      return SyntaxError(words: problem, context: context, place: place, contextPlace: self.context, source: source)
        .problem
    case .empty:
      return Problem(
        rule: .yamlEmpty, place: place, message: "there is no scenario in this file",
        allowed: "at least format, title, slot and agenda")
    case .severalDocuments:
      return Problem(
        rule: .yamlDocuments, place: place, message: "a second document begins here", read: "---",
        allowed: "one scenario a file")
    case .tooDeep:
      return Problem(
        rule: .yamlLimits, place: place, message: "values stand too deep within each other",
        allowed: "at most \(limits.depth) levels")
    case .tooManyAliases:
      return Problem(
        rule: .yamlLimits, place: place, message: "too many aliases", allowed: "at most \(limits.aliases)")
    case .tooManyNodes:
      return Problem(
        rule: .yamlLimits, place: place, message: "too many values, counting those that aliases repeat",
        allowed: "at most \(limits.nodes)")
    case .unknownAlias(let name):
      return Problem(
        rule: .yamlAlias, place: place, message: "an alias of nothing", read: QuotedInput.of("*" + name),
        allowed: "an alias of an anchor that stands above it", hint: "quote text that begins with *")
    case .aliasOfItself(let name):
      return Problem(
        rule: .yamlAlias, place: place, message: "an alias within the value that it stands for",
        read: QuotedInput.of("*" + name))
    case .tag(let tag):
      return Problem(
        rule: .yamlTag, place: place, message: "a YAML tag", read: QuotedInput.of(tag), allowed: "values without tags",
        hint: "quote text that begins with !")
    }
  }
}
