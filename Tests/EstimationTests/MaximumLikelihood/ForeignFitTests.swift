// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Estimation
import Testing

/// Known answers that may not come with the tests, for the licences of their data: fits by R's survival and fitdistrplus,
/// lifelines and SAS. A folder named by PANELSIM_KNOWN_FITS has data sets (left, right, weight) and their fits in
/// `expected_mle.json`. Those that may come with them are in `KnownFitTests`.
@Suite struct ForeignFitTests {
  static let folder = ProcessInfo.processInfo.environment["PANELSIM_KNOWN_FITS"]

  struct Answer: Decodable {
    let dataset: String
    let dist: String
    let params: [String: Double]
    let se: [String: Double]
    let loglik: Double
  }

  @Test(.enabled(if: folder != nil)) func everyFitIsTheKnownOne() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let answers = try JSONDecoder().decode(
      [Answer].self, from: Data(contentsOf: folder.appendingPathComponent("expected_mle.json")))
    #expect(!answers.isEmpty)
    for answer in answers {
      let text = try String(contentsOf: folder.appendingPathComponent("\(answer.dataset).csv"), encoding: .utf8)
      let rows = text.split(separator: "\n").dropFirst().map { line in
        let numbers = line.split(separator: ",").map { Double($0) ?? .nan }
        return Sample.Row(low: numbers[0], high: numbers[1], count: numbers[2])
      }
      let family = try #require(FitFamily(vector: answer.dist == "beta" ? "beta 0 1" : answer.dist))
      let fit = try MaximumLikelihood(family, of: Sample(rows)).fit
      let label = Comment(rawValue: "\(answer.dataset), \(answer.dist)")
      #expect(isClose(fit.logLikelihood, answer.loglik, 1e-8), label)
      for parameter in fit.parameters {
        let name = ["median", "mean"].contains(parameter.name) ? "scale" : parameter.name
        #expect(isClose(parameter.value, try #require(answer.params[name]), 1e-6), label)
        #expect(isClose(try #require(parameter.standardError), try #require(answer.se[name]), 1e-4), label)
      }
    }
  }
}
