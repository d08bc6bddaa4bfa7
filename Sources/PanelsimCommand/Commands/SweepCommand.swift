// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelReporting
import PanelScenarios

/// `panelsim sweep FILE --set KEY=VALUE,VALUE,…`: a scenario with other values for some of its keys.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Try other values for keys of a scenario, in every combination.",
    discussion: """
      Keys are written as messages name them, items counted from 0: agenda[1].planned. They need not stand in the file. \
      Commas separate values, but not within brackets, braces and quotation marks. Two keys give a map. At most \
      \(OverrideGrid.mostCombinations) combinations.

        panelsim sweep panel.yaml --set talks.alike=0,0.1,0.3
        panelsim sweep panel.yaml --set moderation.cut_off_at=110%,130% --set 'agenda[1].planned=8m,9m,10m'
        panelsim sweep panel.yaml --set 'talks.takes=100%,{ lognormal: { median: 100%, sigma: 0.2 } }'
        panelsim sweep panel.yaml --set hard_stop=0m,5m,10m --csv > sweep.csv

      Ctrl-C stops the run and reports on what was done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Option(
    name: .customLong("set"), help: ArgumentHelp("A key and its values; may be repeated.", valueName: "key=values"))
  var overrides: [String] = []

  @Option(help: "How many sessions to play of each combination; also written 1e6, 10M or 1_000_000.")
  var trials = TrialCount(100_000)

  @OptionGroup
  var runOptions: RunOptions

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var look: DisplayOptions

  func validate() throws {
    guard !overrides.isEmpty else {
      throw ValidationError("there is nothing to try: name a key and its values, such as --set talks.alike=0,0.1,0.3.")
    }
    try trials.validate()
    _ = try grid()
  }

  private func grid() throws -> OverrideGrid {
    try parsed { try OverrideGrid(overrides.map { try OverrideChoice(parsing: $0) }) }
  }

  func run() async throws {
    let output = try Output(look, format)
    let run = try Desk.sweep(ScenarioInput.file(file), grid: grid(), options: runOptions.options(trials))
    let swept = try await WatchedRun.answer(of: run)
    try output.show(swept)
    if swept.run.isPartial { throw Failure(status: .interrupted) }
  }
}
