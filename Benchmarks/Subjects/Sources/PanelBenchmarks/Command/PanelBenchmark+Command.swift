// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// The program itself, from start to exit, as people run it. A step is a run.
  static let command: [PanelBenchmark] = [
    PanelBenchmark("command/check", unit: "run", unitsPerStep: 1, counting: .wholeProcess(steps: 1)) {
      CommandWork(arguments: ["check", "-"]) { $0.contains("good") }
    },
    PanelBenchmark("command/verdict", unit: "run", unitsPerStep: 1, counting: .wholeProcess(steps: 1), kernels: .best) {
      CommandWork(arguments: ["simulate", "-", "--quiet", "--trials", "16384", "--threads", "1"]) {
        $0.contains("6 of 10")
      }
    },
    PanelBenchmark(
      "command/simulate", unit: "run", unitsPerStep: 1,
      counting: .impossible("a million trials and all studies would be counted for a minute"), kernels: .best
    ) {
      CommandWork(arguments: ["simulate", "-"]) { $0.contains("6 of 10 such sessions are done by 13:00") }
    },
  ]

  private struct CommandWork: BenchmarkWork {
    let arguments: [String]
    let isRight: (String) -> Bool
    var outputs: [String] = []

    mutating func run(steps: Int) throws {
      outputs = []
      for _ in 0..<steps {
        outputs.append(try Program.panelsim(arguments, input: PackageResources.un_migration_2017_yaml))
      }
    }

    func check() throws {
      for output in outputs {
        try WrongAnswer.unless(isRight(output), "panelsim \(arguments.joined(separator: " ")) said:\n\(output)")
      }
    }
  }
}
