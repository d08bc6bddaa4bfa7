// SPDX-License-Identifier: GPL-3.0-or-later

extension Course {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// The course in a terminal: a line of blocks, marks under its changes, and what they were.
  ///
  /// - Parameter width: how many values at most; of more the last are drawn.
  public func chart(width: Int = 60) -> String {
    let first = max(0, values.count - max(1, width))
    let shown = values[first...]
    guard let least = shown.min(), let greatest = shown.max(), let last = values.last else { return "" }
    let bars = shown.map { value -> Character in
      // A course that hardly moves looks flat: blocks span a tenth of the value at least.
      let span = max(greatest - least, 0.1 * greatest)
      let place = span > 0 ? (value - least) / span : 0
      return Self.blocks[min(Self.blocks.count - 1, Int(place * Double(Self.blocks.count)))]
    }
    var lines = ["\(benchmark), \(measure.title): \(written(last)) now, \(written(least)) to \(written(greatest))"]
    lines.append("  " + String(bars))
    let visible = changes.filter { $0.index >= first }
    if !visible.isEmpty {
      var marks = [Character](repeating: " ", count: bars.count)
      for change in visible { marks[change.index - first] = "^" }
      lines.append("  " + String(marks).trimmedEnd)
    }
    lines += changes.map { "  \(description($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func description(_ change: ChangePoint) -> String {
    let size = change.before > 0 ? " (\(Figures.change(change.after / change.before)))" : ""
    let compiler = toolchains[change.index] == toolchains[change.index - 1] ? "" : "; the toolchain changed too"
    return "from \(revisions[change.index]) on: \(written(change.before)) → \(written(change.after))\(size)\(compiler)"
  }

  private func written(_ value: Double) -> String {
    (measure == .instructions ? Figures.count(value) : Figures.seconds(value)) + "/\(unit)"
  }
}

extension Measure {
  var title: String {
    switch self {
    case .instructions: "instructions"
    case .processorTime: "processor's time"
    case .wallTime: "time by the clock"
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
