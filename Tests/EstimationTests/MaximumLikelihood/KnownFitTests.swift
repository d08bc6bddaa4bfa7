// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Testing

/// Known answers: maxima that were found with 50 digits by another program (Vectors/README.md).
@Suite struct KnownFitTests {
  struct Answer {
    let data: String
    let family: String
    let logLikelihood: Double
    var parameters: [(name: String, value: Double, standardError: Double)]
  }

  static func answers() throws -> [Answer] {
    var answers: [Answer] = []
    for fields in try Vectors.rows("own/expected.csv") {
      guard let likelihood = Double(fields[2]), let value = Double(fields[4]), let error = Double(fields[5]) else {
        throw Vectors.BadVector(line: fields)
      }
      if answers.last?.data != fields[0] || answers.last?.family != fields[1] {
        answers.append(Answer(data: fields[0], family: fields[1], logLikelihood: likelihood, parameters: []))
      }
      answers[answers.count - 1].parameters.append((fields[3], value, error))
    }
    return answers
  }

  @Test func everyFitIsTheKnownOne() throws {
    let answers = try Self.answers()
    #expect(answers.count >= 20)
    for answer in answers {
      let family = try #require(FitFamily(vector: answer.family))
      let fit = try MaximumLikelihood(family, of: Sample(Vectors.sampleRows(answer.data))).fit
      let label = Comment(rawValue: "\(answer.data), \(answer.family)")
      #expect(isClose(fit.logLikelihood, answer.logLikelihood, 1e-10), label)
      #expect(fit.parameters.map(\.name) == answer.parameters.map(\.name), label)
      for (found, known) in zip(fit.parameters, answer.parameters) {
        #expect(isClose(found.value, known.value, 1e-7), label)
        #expect(isClose(try #require(found.standardError), known.standardError, 2e-5), label)
      }
    }
  }

  @Test func neitherUnitsNorOrderMatter() throws {
    for answer in try Self.answers() {
      let family = try #require(FitFamily(vector: answer.family))
      if case .beta = family { continue }
      if case .metalog(_, .some) = family { continue }
      let rows = try Vectors.sampleRows(answer.data)
      let fit = try MaximumLikelihood(family, of: Sample(rows)).fit
      let hours = try MaximumLikelihood(
        family, of: Sample(rows.map { Sample.Row(low: $0.low / 3600, high: $0.high / 3600, count: $0.count) })
      ).fit
      #expect(try MaximumLikelihood(family, of: Sample(rows.reversed())).fit.parameters == fit.parameters)
      for (a, b) in zip(fit.parameters, hours.parameters) {
        let label = Comment(rawValue: "\(answer.data), \(answer.family), \(a.name)")
        let expected =
          switch a.dimension {
          case .length: a.value / 3600
          case .logarithmOfLength: a.value - 8.188689124444202
          case .number: a.value
          }
        #expect(isClose(b.value, expected, 1e-8), label)
        let factor = a.dimension == .length ? 3600.0 : 1
        #expect(isClose(try #require(b.standardError) * factor, try #require(a.standardError), 1e-5), label)
      }
    }
  }

  @Test func countsAreRepetitions() throws {
    let rows = try Vectors.sampleRows("rounded_minutes")
    let repeated = rows.flatMap { row in (0..<Int(row.count)).map { _ in Sample.Row(low: row.low, high: row.high) } }
    #expect(try Sample(rows) == Sample(repeated))
  }

  @Test func criteriaPenalizeParameters() {
    let criteria = FitCriteria(logLikelihood: -100, parameters: 2, count: 10)
    #expect(criteria.aic == 204)
    #expect(isClose(criteria.aicc ?? 0, 204 + 12.0 / 7, 1e-14))
    #expect(isClose(criteria.bic, 200 + 2 * 2.302585092994046, 1e-14))
    #expect(criteria.misfit == criteria.aicc)
    #expect(FitCriteria(logLikelihood: -1, parameters: 2, count: 3).aicc == nil)
    // Of four lengths the correction would put a family of one parameter ahead of one of two by 10.
    let few = FitCriteria(logLikelihood: -1, parameters: 2, count: 4)
    #expect(few.misfit == few.aic)
  }
}
