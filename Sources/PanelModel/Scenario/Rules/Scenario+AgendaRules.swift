// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The rules for the agenda as a whole.
  func agendaViolations(at path: ScenarioPath) -> [Violation] {
    guard !agenda.isEmpty else {
      return [Violation(.agendaEmpty, at: path, "an agenda without items", allowed: "at least one item")]
    }
    guard agenda.count <= Limits.items else {
      return [
        Violation(
          .agendaTooLong, at: path, "an agenda of \(agenda.count) items", allowed: "at most \(Limits.items) items")
      ]
    }
    var found: [Violation] = []
    var segments = 0
    for (index, item) in agenda.enumerated() {
      if Limits.count.contains(item.count) {
        segments += item.count
      } else {
        found.append(
          Violation(
            .countOutOfRange, at: path.index(index).key("count"), "a count of \(item.count)",
            allowed: "\(Limits.count.lowerBound) to \(Limits.count.upperBound)"))
      }
    }
    if segments > Limits.segments {
      found.append(
        Violation(
          .agendaTooLong, at: path, "an agenda of \(segments) items once each is repeated as its count says",
          allowed: "at most \(Limits.segments)"))
    } else {
      found += collisions(at: path)
    }
    return found
  }

  /// Items that a forecast and its random numbers could not tell apart.
  private func collisions(at path: ScenarioPath) -> [Violation] {
    struct Name: Hashable {
      let kind: AgendaItem.Kind
      let title: String
    }
    var seen: [Name: Int] = [:]
    var found: [Violation] = []
    for (index, item) in agenda.enumerated() {
      var titles = [item.title]
      if item.count > 1 { titles += (1...item.count).map { "\(item.title) \($0)" } }
      for title in titles {
        guard let first = seen[Name(kind: item.kind, title: title)] else {
          seen[Name(kind: item.kind, title: title)] = index
          continue
        }
        guard first != index else { continue }
        let key = item.kind.rawValue
        let place = path.index(index).key(key)
        found.append(
          Violation(
            .titleCollides, at: place,
            title == item.title && agenda[first].title == title
              ? "\(item.kind.plural) have the same title"
              : "\(item.kind.plural) have the same title once they are numbered",
            hint: "give each its own title",
            with: [
              path.index(first).key(key), path.index(first).key("count"), path.index(index).key("count"),
            ]))
        break
      }
    }
    return found
  }
}

extension AgendaItem.Kind {
  /// Two of them.
  fileprivate var plural: String {
    switch self {
    case .remarks: "two remarks"
    case .talk: "two talks"
    case .questions: "two items of questions"
    }
  }
}
