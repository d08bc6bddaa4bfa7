// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlainText
import Testing

/// Known answers: JSONTestSuite, 318 texts.
@Suite struct JSONTestSuiteTests {
  private func fault(in file: String, _ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONParser.parse(bytes, allowsRepeatedNames: file.hasPrefix("y_object_duplicated_key"))
      return nil
    } catch {
      return error
    }
  }

  @Test func acceptsWhatIsWellFormedAndNothingElse() throws {
    var seen: [Character: Int] = [:]
    for file in Vectors.files("json/test_parsing") {
      let name = file.lastPathComponent
      let fault = fault(in: name, try Vectors.bytes(file))
      switch name.first {
      case "y": #expect(fault == nil, "\(name)")
      case "n": #expect(fault != nil, "\(name)")
      // Left to the parser: it may say either, but it says something.
      default: break
      }
      seen[name.first ?? " ", default: 0] += 1
    }
    #expect(seen == ["y": 95, "n": 188, "i": 35])
  }

  /// Of what the grammar leaves open, numbers of any size are read, for their text is kept; what is no UTF-8, halves of
  /// pairs and deep nests are refused.
  @Test func whatTheGrammarLeavesOpen() throws {
    for file in Vectors.files("json/test_parsing") where file.lastPathComponent.hasPrefix("i_") {
      let name = file.lastPathComponent
      let isRead = name.hasPrefix("i_number") || name == "i_structure_UTF-8_BOM_empty_object.json"
      #expect((fault(in: name, try Vectors.bytes(file)) == nil) == isRead, "\(name)")
    }
  }

  @Test func namesThatStandTwiceAreRefused() throws {
    for file in Vectors.files("json/test_parsing")
    where file.lastPathComponent.hasPrefix("y_object_duplicated_key") {
      #expect(throws: JSONError(line: 1, message: "the name \"a\" stands twice in one object")) {
        try JSONParser.parse(try Vectors.bytes(file))
      }
    }
  }
}

@Suite struct JSONParserTests {
  private func fault(_ text: String) -> String? {
    do throws(JSONError) {
      _ = try JSONParser.parse(Array(text.utf8))
      return nil
    } catch {
      return "\(error.line): \(error.message)"
    }
  }

  @Test func valuesAndTheirLines() throws {
    let node = try JSONParser.parse(
      Array("{\"a\": [1.50, true,\r\n null],\n\"b\":\r\"x\\u00e9\\ud83d\\ude00\\n\"}".utf8))
    #expect(node.object?.map(\.name) == ["a", "b"])
    let numbers = try #require(node["a"]?.array)
    #expect(numbers.map(\.line) == [1, 1, 2])
    #expect(numbers[0].number?.text == "1.50")
    #expect(numbers[0].number?.finite == 1.5)
    #expect(numbers[1].bool == true)
    #expect(numbers[2].isNull)
    #expect(node["b"]?.string == "xé😀\n")
    #expect(node["b"]?.line == 4)
    #expect(node["c"] == nil)
    #expect(node["a"]?.kind == "an array")
  }

  @Test func numbersKeepTheirText() throws {
    let numbers = try #require(try JSONParser.parse(Array("[1e400, 3.0, 12345678901234567890, 7, 0.5]".utf8)).array)
    #expect(numbers.map { $0.number?.finite } == [nil, 3, 12_345_678_901_234_567_168, 7, 0.5])
    #expect(numbers.map { $0.number?.whole } == [nil, 3, nil, 7, nil])
  }

  @Test func faultsHavePlaces() {
    #expect(fault("") == "1: the end of the text where a value should stand")
    #expect(fault("[1,\n2,]") == "2: ']' where a value should stand")
    #expect(fault("{\"a\":1,\n\"a\":2}") == "2: the name \"a\" stands twice in one object")
    #expect(fault("[nan]") == "1: 'n' where a value should stand")
    #expect(fault("[01]") == "1: a number that begins with 0")
    #expect(fault("[\"\\ud800\"]") == "1: half of a surrogate pair")
    #expect(fault("[\"a\nb\"]") == "1: the byte 0xA, a control character, within a string")
    #expect(fault("\n\"abc") == "2: a string without its closing quotation mark")
    #expect(fault("1 2") == "1: '2' after the end of the value")
    let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
    #expect(fault(deep) == "1: arrays and objects nested more than 128 deep")
    #expect(fault(String(deep.dropFirst().dropLast())) == nil)
  }
}
