// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// `Scripts/bench`: does a change make panelsim slower?
@main
struct Gate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Say whether a change makes panelsim slower.",
    discussion: """
      Exit status of compare: 0 nothing is slower, 2 something is, 4 something is faster beyond its threshold, \
      7 inconclusive, 8 not comparable (toolchain, platform or flags differ), 9 nothing measured (no such revision, it \
      doesn't build, a benchmark fails). Others: 64 wrong usage, 74 cannot write, 130 interrupted.
      """,
    subcommands: [CompareCommand.self, HistoryCommand.self, BuildCommand.self, ProveCommand.self, PeersCommand.self])

  static func main() {
    Interruption.install()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as GateFailure {
      Console.leave(failure.status.rawValue, saying: failure.description)
    } catch let failure as Console.WritingError {
      Console.leave(74, saying: failure.description)
    } catch {
      exit(withError: error)
    }
  }
}
