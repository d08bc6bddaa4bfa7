// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// The kinds of value that a scenario is made of. Each is `nil`, with a report, where the field holds none.
extension DecodingContext {
  /// A title or a name.
  func text(_ field: Field) -> String? {
    let wanted = "text of at most \(Scenario.Limits.titleLength) characters"
    return parse(field, wanted, atMost: .max) { (scalar) throws(ScalarError) -> String in
      let text = scalar.text.trimmed
      guard !text.isEmpty else { throw ScalarError(.titleEmpty, "there is no text", allowed: wanted) }
      guard text.unicodeScalars.count <= Scenario.Limits.titleLength else {
        throw ScalarError(.titleTooLong, "too long", allowed: wanted)
      }
      guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
        throw ScalarError(.titleControl, "a control character or a line break in a name", allowed: wanted)
      }
      self.warnOfComment(after: field)
      return text
    }
  }

  /// `talk: Panel #2` is a talk called "Panel".
  private func warnOfComment(after field: Field) {
    guard let scalar = field.node.scalar, scalar.isPlain, field.node.end.override == nil else { return }
    let rest = source.rest(from: field.node.end)
    let spaces = rest.prefix { $0 == " " || $0 == "\t" }.count
    let comment = rest.dropFirst(spaces)
    guard comment.first == "#" else { return }
    // Two spaces before and one after show that a comment is meant.
    if spaces > 1, comment.dropFirst().first == " " { return }
    report(
      .yamlComment, at: field.node.end, field.path, "the text ends before \" #\": what follows is a comment",
      read: QuotedInput.of(scalar.text),
      hint: "quote the text if the # belongs to it: " + QuotedInput.of("\"\(scalar.text) \(String(comment).trimmed)\"")
        + "; put two spaces before a comment",
      severity: .warning)
  }

  func length(_ field: Field, positive: Bool = false, atMost limit: Length = Scenario.Limits.longest) -> Length? {
    parse(field, Grammar.lengthExamples) { (scalar) throws(ScalarError) -> Length in
      let length = try Grammar.length(scalar.text)
      if positive, length == .zero {
        throw ScalarError(
          .init(.plannedZero), "a length of zero", allowed: "more than zero, at most \(limit.written)"
        )
      }
      guard length <= limit else {
        throw ScalarError(.init(.lengthOutOfRange), "too long a length", allowed: "at most \(limit.written)")
      }
      return length
    }
  }

  /// A chance of something that may happen. A bare 1 is often meant as one percent.
  func chance(_ field: Field) -> Chance? {
    let chance = unit(field, noun: "a chance").flatMap { Chance(probability: $0) }
    if chance?.probability == 1, let text = field.node.scalar?.text, !text.contains("%") {
      report(
        .chanceOne, at: field.node.place, field.path, "\(QuotedInput.of(text)) means always, 100%",
        read: QuotedInput.of(text),
        hint: "for one percent write 1%; for always write 100%", severity: .warning)
    }
    return chance
  }

  /// A number in 0...1, or a percentage.
  func unit(_ field: Field, noun: String = "a share") -> Double? {
    parse(field, "\(noun) from 0% to 100%, or from 0 to 1") { (scalar) throws(ScalarError) -> Double in
      try Grammar.chance(scalar, noun: noun)
    }
  }

  func share(_ field: Field, positive: Bool = false) -> Double? {
    parse(field, "a percentage such as 100%") { (scalar) throws(ScalarError) -> Double in
      try Grammar.share(scalar.text, positive: positive)
    }
  }

  func measure(_ field: Field, percentages: Bool) -> Measure? {
    parse(field, percentages ? Grammar.lengthExamples + ", or a percentage" : Grammar.lengthExamples) {
      (scalar) throws(ScalarError) -> Measure in
      try Grammar.measure(scalar.text, percentages: percentages)
    }
  }

  func whole(_ field: Field, in range: ClosedRange<Int>) -> Int? {
    parse(field, "a whole number, \(range.lowerBound) to \(range.upperBound)") {
      (scalar) throws(ScalarError) -> Int in
      let number = try Grammar.whole(scalar.text, in: range)
      try Self.refuseQuotes(scalar)
      return number
    }
  }

  func number(_ field: Field, in range: ClosedRange<Double>) -> Double? {
    let allowed = "a number from \(range.written)"
    return parse(field, allowed) { (scalar) throws(ScalarError) -> Double in
      let number = try Grammar.number(scalar.text)
      try Self.refuseQuotes(scalar)
      guard range.contains(number) else { throw ScalarError(.numberRange, "out of range", allowed: allowed) }
      return number
    }
  }

  private static func refuseQuotes(_ scalar: YAMLScalar) throws(ScalarError) {
    guard !scalar.isPlain else { return }
    throw ScalarError(.numberGrammar, "a number in quotes", hint: "write \(QuotedInput.of(scalar.text)) without quotes")
  }

  func boolean(_ field: Field) -> Bool? {
    parse(field, "true or false") { (scalar) throws(ScalarError) -> Bool in try Grammar.boolean(scalar) }
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(_ field: Field, of type: Word.Type) -> Word? {
    parse(field, Word.allCases.map(\.rawValue).joined(separator: ", ")) { (scalar) throws(ScalarError) -> Word in
      try Grammar.word(scalar.text, of: type)
    }
  }
}
