// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// How exactly chances are to be known.
struct PrecisionOption: ParsableArguments {
  @Option(
    name: .customLong("precision"),
    help: ArgumentHelp(
      "Go on until every chance is known to ± this, such as 0.1%, or until --trials are spent.", valueName: "half-width"
    ))
  var text: String?

  func validate() throws { _ = try precision() }

  func precision() throws -> Precision? {
    do throws(WishError) {
      return try text.map { (text) throws(WishError) in try Precision(parsing: text) }
    } catch {
      throw ValidationError("--precision \(error)")
    }
  }
}
