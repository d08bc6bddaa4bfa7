// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelScenarios

@Suite struct YAMLComposerTests {
  @Test func placesCountScalars() throws {
    let root = try YAMLComposer.root(of: Array("é: 👩🏽‍🔬\nb:\r\n  - 'c d'\n".utf8))
    guard case .mapping(let pairs) = root.content, case .sequence(let items) = pairs[1].value.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.key.place) == [Place(line: 1, column: 1), Place(line: 2, column: 1)])
    // The scientist is four scalars wide.
    #expect(pairs[0].value.place == Place(line: 1, column: 4))
    #expect(pairs[0].value.end == Place(line: 1, column: 8))
    #expect(items[0].place == Place(line: 3, column: 5))
    #expect(items[0].scalar?.isPlain == false)
  }

  @Test func aliasesAreTheirAnchors() throws {
    let root = try YAMLComposer.root(of: Array("a: &x [1]\nb: *x\n".utf8))
    guard case .mapping(let pairs) = root.content else { return }
    #expect(pairs[0].value === pairs[1].value)
  }

  @Test func sourceTextCountsLinesAsEditorsDo() throws {
    let text = try SourceText(checking: Array("\u{FEFF}a\r\nbé\rc\n".utf8))
    #expect((1...5).map { text.line($0) } == ["a", "bé", "c", "", ""])
    #expect(String(text.rest(from: Place(line: 2, column: 2))) == "é")
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF],
      [0xF0, 0x80, 0x80, 0x80],
      [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func malformedUTF8(bytes: [UInt8]) {
    #expect(throws: TextError.notUTF8(byte: bytes[0], at: Place(line: 2, column: 3))) {
      try SourceText(checking: Array("x\né.".utf8) + bytes)
    }
  }
}
