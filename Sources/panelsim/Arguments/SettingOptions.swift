// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// Values that take the place of a file's.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value instead of the file's, such as talks.alike=0.3 or agenda[1].planned=8m; may be repeated.",
      valueName: "key=value"))
  var texts: [String] = []

  func validate() throws { _ = try settings() }

  /// Files that are read by one command get the same values.
  func settings() throws -> [ScenarioSetting] {
    do throws(SettingError) {
      return try [ScenarioSetting](parsing: texts)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
