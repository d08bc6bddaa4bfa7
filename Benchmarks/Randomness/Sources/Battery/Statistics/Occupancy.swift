// SPDX-License-Identifier: GPL-3.0-or-later

/// How many different kinds turn up among equally likely ones.
enum Occupancy {
  /// The probabilities of 0, 1, …, `kinds` different kinds after a number of draws, by following them draw by draw.
  static func distinct(kinds: Int, draws: Int) -> [Double] {
    var chances = [1.0] + Array(repeating: 0, count: kinds)
    for _ in 0..<draws { chances = next(chances) }
    return chances
  }

  /// The probabilities that the last kind turns up at draw `kinds`, `kinds` + 1, …, `longest`, and later.
  static func completion(kinds: Int, longest: Int) -> [Double] {
    var chances = distinct(kinds: kinds, draws: kinds - 1)
    var completions: [Double] = []
    for _ in kinds...longest {
      completions.append(chances[kinds - 1] / Double(kinds))
      chances = next(chances)
      chances[kinds] = 0
    }
    return completions + [chances.reduce(0, +)]
  }

  private static func next(_ chances: [Double]) -> [Double] {
    let kinds = Double(chances.count - 1)
    return chances.indices.map { seen in
      let stays = chances[seen] * Double(seen) / kinds
      return seen == 0 ? stays : stays + chances[seen - 1] * (kinds - Double(seen - 1)) / kinds
    }
  }
}
