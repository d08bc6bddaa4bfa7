// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Foundation
public import PanelReporting

extension TerminalTraits.ColorChoice: ExpressibleByArgument {}

/// How a report looks.
struct DisplayOptions: ParsableArguments {
  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: "Colour: auto, always or never. auto obeys NO_COLOR and CLICOLOR_FORCE.")
  var color = TerminalTraits.ColorChoice.auto

  @Option(help: "The report's width in columns; without it the terminal's, else 80.")
  var width: Int?

  @Flag(help: "Sentences and tables only, for screen readers and mail: no pictures, box characters or colour.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Write the report into this file as Markdown, too; - writes it to standard output instead.", valueName: "file"))
  var markdown: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  private static let widths = TerminalRenderer.leastWidth...1000

  func validate() throws {
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width is \(width); it can be \(Self.widths.lowerBound) to \(Self.widths.upperBound).")
    }
  }

  var renderer: TerminalRenderer {
    let output = Descriptor.standardOutput
    let traits = TerminalTraits(
      isTerminal: output.isTerminal, columns: output.columns, environment: ProcessInfo.processInfo.environment)
    let columns = traits.width(width)
    return plain ? .plain(width: columns) : TerminalRenderer(width: columns, style: traits.style(color))
  }
}

/// What a result is written as: for people, unless programs are to read it.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Write JSON, times in seconds.")
  var json = false

  @Flag(help: "Write CSV, a row for each figure.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  /// Whether the result is for people.
  var isReport: Bool { !json && !csv }
}
