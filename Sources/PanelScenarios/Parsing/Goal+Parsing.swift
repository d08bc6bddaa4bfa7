// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

extension Goal {
  /// Reads `NAME=CHANCE`, such as `on_time=90%`.
  ///
  /// - Throws: ``ValueParsingError``, also for a chance of 0%, which says nothing, and of 100%, which no number of trials shows.
  package init(parsing text: String) throws(ValueParsingError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValueParsingError(text, "there is no =; write NAME=CHANCE, such as on_time=90%")
    }
    let name = text[..<equals].trimmed
    guard let goal = Goal.Name(rawValue: name) else {
      let names = Goal.Name.allCases.map(\.rawValue)
      let meant = Suggestion.nearest(to: name, among: names).map { "; did you mean \($0)?" } ?? ""
      throw ValueParsingError(
        text, "no goal is called \(QuotedInput.of(name)); goals are \(names.joined(separator: ", "))\(meant)")
    }
    let required: Double
    do throws(ScalarError) {
      required = try Grammar.chance(YAMLScalar(text: text[text.index(after: equals)...].trimmed, isPlain: true))
    } catch {
      throw ValueParsingError(text, error)
    }
    self.init(name: goal, required: Chance(probability: required)!)
    if let reason = unprovable { throw ValueParsingError(text, reason) }
  }

  /// Why no number of trials shows that the goal is met, or that it isn't; `nil` where one does.
  package var unprovable: String? {
    if required == .always { return "no number of trials shows a chance of 100%; ask for 99.9%, say" }
    if required == .never { return "a chance of 0% is always reached; ask for more, such as 90%" }
    return nil
  }
}

extension [Goal] {
  /// Reads goals of different names.
  ///
  /// - Throws: ``ValueParsingError``.
  package init(parsing texts: [String]) throws(ValueParsingError) {
    self = []
    for text in texts {
      let goal = try Goal(parsing: text)
      guard !contains(where: { $0.name == goal.name }) else {
        throw ValueParsingError(text, "\(goal.name.rawValue) is required twice; leave one of them out")
      }
      append(goal)
    }
  }
}
