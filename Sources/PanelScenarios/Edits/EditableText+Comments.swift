// SPDX-License-Identifier: GPL-3.0-or-later

extension EditableText {
  /// A comment: from its # to the end of its line.
  struct Comment: Hashable {
    let range: Range<Int>
    let text: [UInt8]
    /// Where its line has nothing before it, the white space there.
    let indentation: [UInt8]?
  }

  /// The comments that begin in `range`, in order.
  func comments(in range: Range<Int>) -> [Comment] {
    var comments: [Comment] = []
    var index = range.lowerBound
    var leaves = leaves(of: root).filter { $0.upperBound > range.lowerBound }[...]
    while index < range.upperBound {
      while let leaf = leaves.first, leaf.upperBound <= index { leaves.removeFirst() }
      if let leaf = leaves.first, leaf.contains(index) {
        index = leaf.upperBound
        continue
      }
      guard bytes[index] == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      let (start, end) = (lineStart(index), lineEnd(index))
      let before = bytes[start..<index]
      comments.append(
        Comment(
          range: index..<end, text: Array(bytes[index..<end]),
          indentation: before.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? Array(before) : nil))
      index = end
    }
    return comments
  }

  /// All comments' texts, in no order that an edit could change.
  var commentTexts: [String] {
    comments(in: 0..<bytes.count).map { String(decoding: $0.text, as: UTF8.self) }.sorted()
  }

  /// Where values stand in which a # begins no comment, in order.
  private func leaves(of node: PlacedNode) -> [Range<Int>] {
    switch node.content {
    case .scalar, .alias: node.range.isEmpty ? [] : [node.range]
    case .sequence, .mapping: node.children.flatMap { leaves(of: $0) }
    }
  }
}
