// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension YAMLFault {
  /// How it is reported: in the words of people who write scenarios, not of those who write parsers.
  func problem(in source: SourceText) -> Problem {
    let limits = Scenario.Limits.self
    switch kind {
    case .syntax(let problem, let context): return syntaxProblem(problem, context, in: source)
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
        rule: .yamlAlias, place: place, message: "an alias of nothing", read: Echo.of("*" + name),
        allowed: "an alias of an anchor that stands above it", hint: "quote text that begins with *")
    case .aliasOfItself(let name):
      return Problem(
        rule: .yamlAlias, place: place, message: "an alias within the value that it stands for",
        read: Echo.of("*" + name))
    case .tag(let tag):
      return Problem(
        rule: .yamlTag, place: place, message: "a YAML tag", read: Echo.of(tag), allowed: "values without tags",
        hint: "quote text that begins with !")
    }
  }

  private func syntaxProblem(_ problem: String, _ context: String?, in source: SourceText) -> Problem {
    // libyaml has a limit of its own, which brackets meet before they make an event.
    if problem.hasPrefix("Maximum nesting level") { return YAMLFault(kind: .tooDeep, place: place).problem(in: source) }
    if let tab = tabInIndentation(of: source) { return tab }
    let line = source.line(place.line)
    let read = line.isEmpty ? nil : Echo.of(line.trimmed)
    switch problem {
    case "mapping values are not allowed in this context" where line.firstIndex(of: ":") == line.lastIndex(of: ":"):
      return Problem(
        rule: .yamlSyntax, place: place, message: "a key where none can stand", read: read,
        hint: "look at the indentation here and on the line above")
    case "mapping values are not allowed in this context":
      return Problem(
        rule: .yamlSyntax, place: place, message: "a second colon on this line", read: read,
        allowed: "one key: value a line", hint: quotingHint(line))
    case "could not find expected ':'":
      return Problem(
        rule: .yamlSyntax, place: self.context ?? place, message: "a key without a colon",
        read: Echo.of(source.line((self.context ?? place).line).trimmed), allowed: "key: value")
    case "found character that cannot start any token":
      let character = source.rest(from: place).first.map { String($0) } ?? ""
      return Problem(
        rule: .yamlSyntax, place: place, message: "a value can't begin with \(character)", read: read,
        hint: "put the text in quotes")
    default:
      if context == "while scanning a quoted scalar" {
        return Problem(
          rule: .yamlSyntax, place: self.context ?? place, message: "a quotation mark without its partner",
          read: Echo.of(source.line((self.context ?? place).line).trimmed))
      }
      if let mark = ["while scanning an alias": "*", "while scanning an anchor": "&"][context ?? ""] {
        return Problem(
          rule: .yamlSyntax, place: self.context ?? place,
          message: "a value can't begin with \(mark) and these letters",
          read: read, hint: "put the text in quotes")
      }
      let words = [context, problem].compactMap(\.self).joined(separator: ", ")
      return Problem(
        rule: .yamlSyntax, place: place, message: "this is no YAML: \(words)", read: read,
        hint: "look at the indentation, quotes and brackets here and on the line above")
    }
  }

  /// Tabs are what most often breaks YAML, and libyaml doesn't name them.
  private func tabInIndentation(of source: SourceText) -> Problem? {
    for number in [place.line, place.line - 1, context?.line].compactMap(\.self) where number > 0 {
      let line = source.line(number).unicodeScalars
      let indentation = line.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      guard let tab = indentation.firstIndex(of: "\t") else { continue }
      return Problem(
        rule: .yamlTab, place: Place(line: number, column: line.distance(from: line.startIndex, to: tab) + 1),
        message: "a tab in the indentation", read: Echo.of(String(line)), allowed: "spaces",
        hint: "replace the tab by two spaces")
    }
    return nil
  }

  /// `talk: Migration: a history` is meant as one title.
  private func quotingHint(_ line: String) -> String? {
    let line = line.trimmed
    guard let colon = line.firstRange(of: ": ") else { return "quote text that has a colon in it" }
    let key = line[..<colon.lowerBound]
    let value = line[colon.upperBound...].replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    guard !value.isEmpty else { return "quote text that has a colon in it" }
    return "quote the text: " + Echo.of("\(key): \"\(value)\"")
  }
}
