// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// One thing that an organiser could do differently.
public struct Change: Sendable {
  /// In the words of an imperative: "start on time".
  public var words: String
  /// The scenario with the change.
  public var scenario: Scenario

  public init(words: String, scenario: Scenario) {
    self.words = words
    self.scenario = scenario
  }
}
