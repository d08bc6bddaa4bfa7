// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import PanelSimulation
import Testing

/// A scenario of the repository whose figures are known: `# expect: finish_seconds.p90 = 7138.1` in its comments, by
/// closed forms or convolution and never by simulation.
struct KnownPanel: CustomTestStringConvertible, Sendable {
  var name: String
  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Scenarios/analytic").standardized

  private var file: URL { Self.folder.appending(path: "\(name).yaml") }

  func scenario() throws -> Scenario { try ScenarioDecoder.decode(contentsOfFile: file.path).scenario }

  func plan() throws -> Plan { try Plan(scenario()) }

  /// What is known of the scenario, under the names that the figures have in JSON.
  private func answers() throws -> [String: Double] {
    let text = try String(contentsOf: file, encoding: .utf8)
    let pairs = text.matches(of: #/# expect: (?<figure>\S+) = (?<value>\S+)/#).compactMap { match in
      Double(match.value).map { (String(match.figure), $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The truth of all figures that are held against it, by name.
  func truth() throws -> [String: Double] {
    let answers = try answers()
    var truth: [String: Double] = [:]
    for figure in CoveredFigure.allCases {
      let answer: Double = try #require(answers[figure.key], "\(figure.key)")
      truth[figure.rawValue] = answer
    }
    return truth
  }

  /// Sums of lengths of all kinds, talks that resemble each other, questions in rounds; from 2% late to 41%.
  static let six = [
    "gamma-sum-scales", "hypoexponential", "lognormal-sum", "pert-sum", "correlated-pair", "renewal",
  ].map { KnownPanel(name: $0) }
}
