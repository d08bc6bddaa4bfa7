// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// `Scripts/bench peers --ours COMMAND PEER…`.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers", abstract: "Run panelsim and other programs in turn, and compare how many trials they do.",
    discussion: """
      Each command is a line for the shell and writes how many trials it has done a second: as panelsim does, or like \
      “3.4 M trials/s” or “3.4 M rep/s”. What the machine does at a moment strikes both of a pair alike, so it is their \
      ratio that tells.

        Scripts/bench peers \\
          --ours '.build/release/panelsim simulate Scenarios/open-loop.yaml --trials 10M --threads 1 --json' \\
          './open_loop_gsl 2e6' 'python3 open_loop_numpy.py 1e6'
      """)

  @Option(help: "What runs panelsim.") var ours: String
  @Option(help: "How often each peer is run beside it.") var pairs = 9
  @Option(help: "Seconds that a run may take.") var limit = 600.0
  @Argument(help: "What runs the others.") var peers: [String]

  func validate() throws {
    guard (1...10_000).contains(pairs) else { throw ValidationError("--pairs \(pairs): 1 to 10000 are allowed.") }
    guard limit > 0 else { throw ValidationError("--limit \(limit): seconds above 0 are allowed.") }
  }

  func run() throws {
    var rows: [String] = []
    for peer in peers {
      var (mine, theirs): ([Double], [Double]) = ([], [])
      for pair in 0..<pairs {
        Console.tell("\(peer): pair \(pair + 1) of \(pairs)")
        // Who is first changes, for what the first one heats the second one suffers.
        let isFirst = pair.isMultiple(of: 2)
        if isFirst { mine.append(try rate(ours)) }
        theirs.append(try rate(peer))
        if !isFirst { mine.append(try rate(ours)) }
      }
      let ratios = zip(mine, theirs).map(/)
      guard let ratio = Interval(medianOf: ratios), let mine = mine.median, let theirs = theirs.median else { continue }
      rows.append(
        "| `\(peer)` | \(number(theirs)) | \(number(mine)) | \(number(ratio.median)) | \(number(ratio.low))–\(number(ratio.high)) |"
      )
    }
    try Console.write(
      """
      `\(ours)` on \(ThisMachine.description().description), medians of \(pairs) pairs, millions of trials a second:

      | peer | peer's | panelsim's | ratio | 99% |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """)
  }

  private func number(_ value: Double) -> String { String(format: "%.3g", value) }

  private func rate(_ command: String) throws -> Double {
    var child = ChildProcess("/bin/sh", ["-c", command])
    child.limit = limit
    let result = try child.run()
    guard result.isSuccess else { throw GateFailure("\(command) \(result.complaint)") }
    do throws(FormatError) {
      return try TrialRate(in: result.output).millions
    } catch {
      throw GateFailure("\(command): \(error)")
    }
  }
}
