// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// Which repository; `Scripts/bench` says it.
struct RepositoryOption: ParsableArguments {
  @Option(help: ArgumentHelp("The repository.", visibility: .hidden))
  var repository = "."

  var workshop: Workshop {
    Workshop(Repository(home: URL(filePath: repository).standardizedFileURL), tell: Console.tell)
  }
}

/// Which benchmarks, and how thoroughly.
struct EffortOptions: ParsableArguments {
  @Option(help: "Only benchmarks whose name begins so; may be repeated.")
  var only: [String] = []

  @Option(help: "After how many rounds to look whether the matter is plain: ascending numbers.")
  var looks: StoppingSchedule = StoppingSchedule(rounds: [10, 20, 40])

  @Option(help: "How long a batch takes at least, in milliseconds.")
  var batch = 5.0

  var effort: Effort { Effort(looks: looks.rounds, batch: batch / 1000) }

  func validate() throws {
    guard batch > 0, batch <= 10_000 else { throw ValidationError("--batch \(batch): 0 to 10000 ms are allowed.") }
  }

  struct StoppingSchedule: ExpressibleByArgument {
    var rounds: [Int]

    init(rounds: [Int]) { self.rounds = rounds }

    init?(argument: String) {
      let words = argument.split(separator: ",", omittingEmptySubsequences: false)
      rounds = words.compactMap { Int($0) }
      guard rounds.count == words.count, rounds == Array(Set(rounds)).sorted(),
        rounds.allSatisfy({ (1...1000).contains($0) })
      else { return nil }
    }

    var defaultValueDescription: String { rounds.map(String.init).joined(separator: ",") }
  }
}
