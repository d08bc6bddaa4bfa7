// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Foundation
public import PanelReporting

extension TerminalTraits.ColorWish: ExpressibleByArgument {}

/// How a report looks.
struct LookOptions: ParsableArguments {
  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: "Colour: auto, always or never. auto obeys NO_COLOR and CLICOLOR_FORCE.")
  var color = TerminalTraits.ColorWish.auto

  @Option(help: "The report's width in columns; without it the terminal's, else 80.")
  var width: Int?

  private static let widths = TerminalReport.leastWidth...1000

  func validate() throws {
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width is \(width); it can be \(Self.widths.lowerBound) to \(Self.widths.upperBound).")
    }
  }

  var style: Style { Self.traits.style(color) }
  var columns: Int { Self.traits.width(width) }

  private static var traits: TerminalTraits {
    let output = Descriptor.standardOutput
    return TerminalTraits(
      isTerminal: output.isTerminal, columns: output.columns, environment: ProcessInfo.processInfo.environment)
  }
}
