// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Stochastics
import Testing

@Suite("Philox4x32")
struct Philox4x32Tests {
  /// A row of Random123's known-answer files: `name rounds counter… key… answer…`.
  struct Row {
    let words: Int
    let bitWidth: Int
    let rounds: Int
    let values: [UInt64]

    init?(_ line: Substring) {
      let fields = line.split(separator: " ")
      guard let name = fields.first, name.hasPrefix("philox") else { return nil }
      let shape = name.dropFirst(6).split(separator: "x").compactMap { Int($0) }
      words = shape[0]
      bitWidth = shape[1]
      rounds = Int(fields[1])!
      values = fields.dropFirst(2).map { UInt64($0, radix: 16)! }
    }

    var counter: ArraySlice<UInt64> { values[..<words] }
    var key: ArraySlice<UInt64> { values[words..<(words + words / 2)] }
    var answer: ArraySlice<UInt64> { values[(words + words / 2)...] }
  }

  static func rows() throws -> [Row] {
    try ["kat_vectors", "old_kat_vectors"].flatMap { name in
      let url = Bundle.module.url(forResource: "Vectors/random123/\(name)", withExtension: nil)
      let text = try String(contentsOf: #require(url), encoding: .utf8)
      return text.split(separator: "\n").compactMap { Row($0) }
    }
  }

  @Test("meets every known answer of its width, with 7 and with 10 rounds")
  func knownAnswers() throws {
    let rows = try Self.rows().filter { $0.words == 4 && $0.bitWidth == 32 }
    #expect(rows.count == 110)
    for row in rows {
      let counter = row.counter.map { UInt32($0) }
      let key = row.key.map { UInt32($0) }
      let bits = Philox4x32.bits(
        counter: SIMD4(counter[0], counter[1], counter[2], counter[3]), key: SIMD2(key[0], key[1]), rounds: row.rounds)
      #expect((0..<4).map { UInt64(bits[$0]) } == Array(row.answer))
    }
  }

  @Test("the reference that stands in the tests meets the known answers of all widths")
  func referenceKnownAnswers() throws {
    let rows = try Self.rows()
    #expect(rows.count == 249)
    for row in rows {
      if row.bitWidth == 32 {
        let bits = ReferencePhilox.bits(
          counter: row.counter.map { UInt32($0) }, key: row.key.map { UInt32($0) }, rounds: row.rounds)
        #expect(bits.map { UInt64($0) } == Array(row.answer))
      } else {
        let bits = ReferencePhilox.bits(counter: Array(row.counter), key: Array(row.key), rounds: row.rounds)
        #expect(bits == Array(row.answer))
      }
    }
  }
}
