// SPDX-License-Identifier: GPL-3.0-or-later

/// A YAML text with its tree of places, for edits of one value that leave all else as it is, byte for byte.
struct EditableText {
  /// Without a byte order mark.
  let source: SourceText
  let root: PlacedNode
  /// Names that an alias stands for somewhere.
  let aliased: Set<String>

  /// - Throws: ``TextError`` or ``YAMLError`` where it is no text, or no YAML.
  init(_ bytes: [UInt8]) throws {
    source = try SourceText(checking: bytes)
    var composer = PlacedComposer(source)
    root = try composer.document()
    aliased = composer.aliased
  }

  var bytes: [UInt8] { source.bytes }

  /// What ends the line that holds `offset`; where none does, what ends the first line, else a line feed.
  func lineBreak(near offset: Int) -> [UInt8] {
    breakBytes(from: lineEnd(offset)) ?? breakBytes(from: lineEnd(0)) ?? [0x0A]
  }

  private func breakBytes(from end: Int) -> [UInt8]? {
    guard end < bytes.count else { return nil }
    guard bytes[end] == 0x0D else { return [0x0A] }
    return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// Where the line that holds `offset` ends, before its line break.
  func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// Where the line that holds `offset` begins.
  func lineStart(_ offset: Int) -> Int {
    bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }
}

/// A value of a text, with where it stands. An alias stands for itself.
final class PlacedNode {
  /// Offsets in bytes; for a mapping or a list in block style to the end of its last value.
  let range: Range<Int>
  let column: Int
  let content: Content
  /// The name that it is given for aliases.
  let anchor: String?

  enum Content {
    /// `isEmpty` where nothing is written.
    case scalar(YAMLScalar, isBlock: Bool, isEmpty: Bool)
    case sequence([PlacedNode], isFlow: Bool)
    case mapping([(key: PlacedNode, value: PlacedNode)], isFlow: Bool)
    case alias(String)
  }

  init(range: Range<Int>, column: Int, content: Content, anchor: String?) {
    self.range = range
    self.column = column
    self.content = content
    self.anchor = anchor
  }

  /// In block style: over lines, by indentation.
  var isBlock: Bool {
    switch content {
    case .scalar(_, let isBlock, _): isBlock
    case .sequence(_, let isFlow), .mapping(_, let isFlow): !isFlow
    case .alias: false
    }
  }

  var children: [PlacedNode] {
    switch content {
    case .scalar, .alias: []
    case .sequence(let nodes, _): nodes
    case .mapping(let pairs, _): pairs.flatMap { [$0.key, $0.value] }
    }
  }

  /// The names of itself and of all that is in it.
  var anchors: [String] { [anchor].compactMap(\.self) + children.flatMap(\.anchors) }
}
