// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelScenarios

/// The schema that editors use and the decoder say the same of a scenario, but for what a schema can't say.
@Suite struct SchemaAgreementTests {
  /// The rules that the schema doesn't know, and why. A disagreement for any other reason fails these tests.
  static let beyondSchemas: Set<Problem.Rule> = [
    // Bytes and YAML: a schema sees values only, after all keys but the last of the same name are gone.
    .textEncoding, .textControl, .yamlSyntax, .yamlTab, .yamlEmpty, .yamlDocuments, .yamlLimits, .yamlAlias, .yamlTag,
    .keyDuplicate, .keyNoWord, .tooManyProblems, .valueTooLong,
    // How a value was written: `True` is true and 0x10 is 16 for a schema.
    .booleanGrammar, .numberGrammar,
    // Two values in relation to each other.
    .init(.rangeOrder), .init(.rangeFromZero), .init(.parametersOrder), .init(.cutOffBelowSignal),
    .init(.atMostBelowAtLeast), .init(.roundOfNoTime), .init(.titleCollides), .slotNoTime,
    // What a text stands for: lengths and parameters by their size, days, zones and clocks, files.
    .init(.lengthOutOfRange), .init(.shareOutOfRange), .init(.parameterOutOfRange), .init(.tailTooLong),
    .init(.slotLength), .dateNoSuchDay,
    .timeZoneUnknown, .slotInGap, .recordsFile, .recordsContent,
    // What values stand for that are written under the paths of others.
    .learntAlternative,
    // Sums over the file.
    .init(.agendaTooLong), .init(.mixtureTooDeep), .init(.mixtureTooLarge), .init(.tooManyDistributions),
    .init(.noValues),
  ]

  static let schema = Result {
    try JSONValue(parsing: Data(contentsOf: Fixtures.scenarios.appending(path: "scenario.schema.json")))
  }

  private let validator: SchemaValidator

  init() throws { validator = SchemaValidator(try Self.schema.get()) }

  /// What is wrong with the verdicts on `bytes`; `nil` where they agree.
  private func disagreement(on bytes: [UInt8], directory: String?) -> String? {
    let errors = problems(in: bytes, directory: directory).filter { $0.severity == .error }
    guard let source = try? SourceText(checking: bytes), let root = try? YAMLComposer.root(of: source.bytes) else {
      return errors.isEmpty ? "the decoder accepts what is no YAML" : nil
    }
    let isValid = validator.accepts(JSONValue(root))
    if !isValid { return errors.isEmpty ? "the schema alone refuses it" : nil }
    let unexplained = errors.filter { !Self.beyondSchemas.contains($0.rule) }
    return unexplained.isEmpty ? nil : unexplained.map { $0.text(file: $0.rule.rawValue) }.joined(separator: "\n")
  }

  @Test(arguments: Fixtures.names(in: Fixtures.scenarios))
  func publishedScenarios(name: String) throws { try expectAgreement(Fixtures.scenarios, name) }

  @Test(arguments: Fixtures.names(in: Fixtures.valid))
  func validScenarios(name: String) throws { try expectAgreement(Fixtures.valid, name) }

  @Test(arguments: Fixtures.names(in: Fixtures.broken))
  func brokenScenarios(name: String) throws { try expectAgreement(Fixtures.broken, name) }

  private func expectAgreement(_ folder: URL, _ name: String) throws {
    let bytes = try Fixtures.bytes(folder.appending(path: name))
    #expect(disagreement(on: bytes, directory: folder.path) == nil)
  }

  @Test func mutations() throws {
    let folders = [Fixtures.scenarios, Fixtures.valid]
    let trees = try folders.flatMap { folder in
      try Fixtures.names(in: folder).map { name in
        let source = try SourceText(checking: try Fixtures.bytes(folder.appending(path: name)))
        return Tree(try YAMLComposer.root(of: source.bytes))
      }
    }
    let seeds = Int(ProcessInfo.processInfo.environment["PANELSIM_MUTATIONS"] ?? "") ?? 1000
    var mutation = Mutation(generator: SplitMix64(state: 1))
    var (accepted, refused) = (0, 0)
    for seed in 0..<seeds {
      var tree = trees[seed % trees.count]
      for _ in 0..<Int.random(in: 1...2, using: &mutation.generator) { tree = mutation.apply(to: tree) }
      let text = tree.text()
      let bytes = Array(text.utf8)
      if let disagreement = disagreement(on: bytes, directory: Fixtures.valid.path) {
        Issue.record("mutation \(seed): \(disagreement)\n\(text)")
      }
      if problems(in: bytes, directory: Fixtures.valid.path).contains(where: { $0.severity == .error }) {
        refused += 1
      } else {
        accepted += 1
      }
    }
    // Both verdicts are tried.
    #expect(accepted > seeds / 20)
    #expect(refused > seeds / 3)
  }

  @Test func everyKeyIsDescribed() throws {
    var missing: [String] = []
    func visit(_ value: JSONValue, _ path: String) {
      switch value {
      case .array(let values): values.enumerated().forEach { visit($1, "\(path)[\($0)]") }
      case .object(let members):
        if members["additionalProperties"] == .bool(false), case .object(let properties)? = members["properties"] {
          for (key, schema) in properties where schema["title"] == nil || schema["description"] == nil {
            missing.append("\(path).\(key)")
          }
        }
        if members["type"] == .string("object"), members["additionalProperties"] != .bool(false) {
          missing.append(path)
        }
        for (key, member) in members { visit(member, "\(path).\(key)") }
      default: break
      }
    }
    visit(try Self.schema.get(), "")
    #expect(missing == [])
  }
}
