// SPDX-License-Identifier: GPL-3.0-or-later

extension ComparisonReport {
  package static let columns = [
    "", "benchmark", "takes", "instructions", "processor's time", "by the clock", "noise", "verdict",
  ]

  /// A row for each benchmark: what it takes in the head, and how that compares.
  var rows: [[String]] {
    sortedResults.map { result in
      let benchmark = result.benchmark
      let name = benchmark.name + (benchmark.hiddenFromCallgrind == nil ? "" : " †")
      let noise = [Measure.processorTime, .wallTime].compactMap { result.finding($0)?.noise }.min()
      return [
        result.verdict.mark, name, takes(result), change(result, .instructions), change(result, .processorTime),
        change(result, .wallTime), noise.map { "±\(Figures.change(1 + $0).dropFirst())" } ?? "",
        result.verdict.rawValue + (result.wasMeasuredTwice ? " ‡" : ""),
      ]
    }
  }

  private func takes(_ result: ComparedBenchmark) -> String {
    guard let step = result.samples(.head).map(\.processor).median else { return "" }
    return "\(Figures.seconds(step / Double(result.benchmark.unitsPerStep)))/\(result.benchmark.unit)"
  }

  private func change(_ result: ComparedBenchmark, _ measure: Measure) -> String {
    guard let finding = result.finding(measure) else {
      return measure == .instructions && result.benchmark.uncounted != nil ? "not counted" : ""
    }
    return Figures.change(finding.ratio)
  }

  /// What a note adds below the table, for each benchmark that has one.
  var notes: [String] {
    sortedResults.compactMap { result in result.note.map { "\(result.benchmark.name): \($0)" } }
  }

  private var title: String { "\(head.revision) against \(baseName)" }

  /// For a terminal.
  public var table: String {
    let rows = rows
    let widths = Self.columns.indices.map { column in
      ([Self.columns] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var line = zip(cells, widths).map { Figures.padded($0, to: $1) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [title, "\(machine.description); \(head.toolchain)", ""]
    lines += [line(Self.columns)] + rows.map(line)
    lines += [""] + notes + footnotes + ["", "\(summary)."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// For the summary of a job, and for comments.
  public var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    var lines = ["### \(summary)", "", "\(title) · \(machine.description) · \(head.toolchain)", ""]
    lines += [line(Self.columns), "|" + Self.columns.map { _ in "---|" }.joined()]
    lines += rows.map { cells in
      var cells = cells
      cells[1] = "`\(cells[1])`"
      return line(cells)
    }
    let remarks = notes + footnotes
    lines += [""] + remarks.map { "* \($0.replacing("\n", with: "<br>"))" }
    return lines.joined(separator: "\n") + "\n"
  }
}
