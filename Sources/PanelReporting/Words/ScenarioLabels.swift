// SPDX-License-Identifier: GPL-3.0-or-later

/// What scenarios are called side by side: short, and each by another name.
enum ScenarioLabels {
  /// The files' names without folder and extension; with both where two would be alike, and with a number where even
  /// those are.
  static func of(_ names: [String]) -> [String] {
    let safe = names.map(SafeText.visible)
    let stems = safe.map(stem)
    let clear = stems.enumerated().map { index, stem in
      stems.filter { $0 == stem }.count == 1 ? stem : safe[index]
    }
    var seen: [String: Int] = [:]
    return clear.map { label in
      seen[label, default: 0] += 1
      return seen[label]! == 1 ? label : "\(label) (\(seen[label]!))"
    }
  }

  private static func stem(_ path: String) -> String {
    guard let name = path.split(separator: "/").last else { return path }
    for suffix in [".yaml", ".yml"] where name.hasSuffix(suffix) && name.count > suffix.count {
      return String(name.dropLast(suffix.count))
    }
    return String(name)
  }
}
