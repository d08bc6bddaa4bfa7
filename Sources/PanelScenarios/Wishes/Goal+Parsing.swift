// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

extension Goal {
  /// Reads `NAME=CHANCE`, such as `on_time=90%`.
  ///
  /// - Throws: ``WishError``, also for a chance of 0%, which says nothing, and of 100%, which no number of trials shows.
  public init(parsing text: String) throws(WishError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw WishError(text, "there is no =; write NAME=CHANCE, such as on_time=90%")
    }
    let name = text[..<equals].trimmed
    guard let goal = Goal.Name(rawValue: name) else {
      let names = Goal.Name.allCases.map(\.rawValue)
      let meant = Suggestion.nearest(to: name, among: names).map { "; did you mean \($0)?" } ?? ""
      throw WishError(text, "no goal is called \(Echo.of(name)); goals are \(names.joined(separator: ", "))\(meant)")
    }
    let required: Double
    do throws(Misreading) {
      required = try Grammar.chance(YAMLScalar(text: text[text.index(after: equals)...].trimmed, isPlain: true))
    } catch {
      throw WishError(text, error)
    }
    self.init(name: goal, required: Chance(required)!)
    if let reason = unprovable { throw WishError(text, reason) }
  }

  /// Why no number of trials shows that the goal is met, or that it isn't; `nil` where one does.
  public var unprovable: String? {
    if required == .always { return "no number of trials shows a chance of 100%; ask for 99.9%, say" }
    if required == .never { return "a chance of 0% is always reached; ask for more, such as 90%" }
    return nil
  }
}

extension [Goal] {
  /// Reads goals of different names.
  ///
  /// - Throws: ``WishError``.
  public init(parsing texts: [String]) throws(WishError) {
    self = []
    for text in texts {
      let goal = try Goal(parsing: text)
      guard !contains(where: { $0.name == goal.name }) else {
        throw WishError(text, "\(goal.name.rawValue) is required twice; leave one of them out")
      }
      append(goal)
    }
  }
}
