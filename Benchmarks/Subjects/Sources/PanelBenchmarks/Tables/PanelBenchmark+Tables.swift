// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// Compiling quantile functions into tables, family by family. A step is a table.
  static let tables: [PanelBenchmark] = BenchmarkFamily.all.map { family in
    PanelBenchmark("tables/\(family.name)", unit: "table", unitsPerStep: 1, counting: .measuredPart(steps: 34)) {
      TableWork(distribution: try family.make())
    }
  }

  private struct TableWork: BenchmarkWork {
    let distribution: any Distribution
    var greatestError = Double.infinity

    mutating func run(steps: Int) {
      greatestError = 0
      for _ in 0..<steps { greatestError = max(greatestError, QuantileTable(distribution).greatestError) }
    }

    func check() throws {
      let allowed = QuantileTable.Tolerance().relative
      try WrongAnswer.unless(greatestError > 0 && greatestError <= allowed, "the table's error is \(greatestError)")
    }
  }
}
