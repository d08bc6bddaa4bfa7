// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import PanelDesk
public import PanelModel
import PanelRecordings
import PanelReporting

extension SessionAnalysis.Grouping: ExpressibleByArgument {}

/// `panelsim analyse [SESSION…]`: where the time of recorded sessions went.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Say where the time of recorded sessions went.",
    discussion: """
      Planned against actual: how often items run over and by how much, how late they began, who had how much of the \
      time, gaps and overlaps between speakers, questions and answers.

        panelsim analyse
        panelsim analyse 'fosdem-2024/*' --by track
        panelsim analyse council --by role
        panelsim analyse --csv > analysis.csv
      """,
    aliases: ["analyze"])

  @OptionGroup
  var which: SelectionOptions

  @Option(
    help:
      "Group items and turns by: \(SessionAnalysis.Grouping.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var by = SessionAnalysis.Grouping.allotment

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var archive: ArchiveOption

  @OptionGroup
  var look: DisplayOptions

  func run() async throws {
    let output = try Output(look, format)
    let archive = try archive.open(for: .reading)
    try output.show(await Desk.analysis(of: which.selection, in: archive, by: by))
  }
}
