// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Foundation
import GSL
import PanelSimulation

/// `panelsim`: arguments in, report out, exit status.
@main
struct Panelsim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panelsim",
    abstract: "Say how a panel discussion is likely to go, before it does.",
    discussion: """
      A scenario file says what is planned and what is uncertain; panelsim plays the session a million times and \
      reports when it ends and what is left for questions.

      How do I begin?
        panelsim init panel.yaml
      Will we end on time, what moves the end, what would help?
        panelsim simulate panel.yaml
      How many may speak?
        panelsim capacity panel.yaml
      How long may each speak?
        panelsim sweep panel.yaml --set 'agenda[1].planned=6m,8m,10m'
      When must the last question come?
        panelsim sweep panel.yaml --set 'agenda[2].last_call=0m,3m,6m'
      Which of two agendas is better?
        panelsim compare one.yaml other.yaml
      Is the file right?
        panelsim check panel.yaml
      How long do our talks really take?
        panelsim import talks.csv
        panelsim analyse
      Can the scenario learn from them?
        panelsim fit --into panel.yaml
      Would such forecasts have come true?
        panelsim backtest
      Can I send it to somebody?
        panelsim simulate panel.yaml --markdown page.md

      Exit status: 0 done, 1 unexpected, 64 wrong usage, 65 bad scenario, recording or archive, or nothing that can be \
      learnt, 66 no such file or session, 73 file exists, 74 cannot write, 75 the archive is in use, 99 a chance that \
      --require asks for isn't reached, 130 interrupted, 141 the reader of a pipe went away. The goals of a file never \
      change it.
      """,
    version: """
      panelsim \(Version.current)
      GSL \(GSL.version)
      Licensed under the GNU General Public License, version 3 or later, without any warranty.
      """,
    subcommands: [
      InitCommand.self, SimulateCommand.self, CapacityCommand.self, CompareCommand.self, SweepCommand.self,
      CheckCommand.self, PlanCommand.self, ImportCommand.self, SessionsCommand.self, AnalyseCommand.self,
      FitCommand.self, BacktestCommand.self, PresetsCommand.self,
    ])

  /// The parser's own entry writes with `print`, which loses text on a full disk without a word.
  static func main() {
    Console.prepare()
    do {
      var command = try parseAsRoot()
      guard let waiting = command as? any AsyncParsableCommand else { return try command.run() }
      // This thread is none of those that tasks share, so that it may wait; but the main actor's it is, which is kept from
      // all work by that.
      let end = DispatchSemaphore(value: 0)
      nonisolated(unsafe) var run = waiting
      Task.detached {
        do {
          try await run.run()
        } catch {
          exit(error)
        }
        end.signal()
      }
      end.wait()
    } catch {
      exit(error)
    }
  }

  /// Ends the program as `error` asks for.
  private static func exit(_ error: any Error) -> Never {
    if let failure = Failure(error) {
      Console.warn(failure.message ?? "")
      Foundation.exit(failure.status.rawValue)
    }
    // What the argument parser throws: help and version are no errors.
    let status = exitCode(for: error)
    let message = fullMessage(for: error)
    guard status.isSuccess else {
      Console.warn(message)
      Console.warn(hint ?? "")
      Foundation.exit(status.rawValue)
    }
    do throws(Failure) {
      if !message.isEmpty { try Console.write(message + "\n") }
      Foundation.exit(ExitStatus.done.rawValue)
    } catch {
      exit(error)
    }
  }

  /// For those who name a file and forget the command.
  private static var hint: String? {
    guard let first = CommandLine.arguments.dropFirst().first, first.hasSuffix(".yaml") || first.hasSuffix(".yml")
    else {
      return nil
    }
    return "Did you mean: panelsim simulate \(first)"
  }
}
