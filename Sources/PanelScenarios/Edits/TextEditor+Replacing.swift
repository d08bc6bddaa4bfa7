// SPDX-License-Identifier: GPL-3.0-or-later

extension TextEditor {
  /// The text with another value at a spot.
  ///
  /// - Parameters:
  ///   - line: the value on one line.
  ///   - block: the value's lines, where it is to have several.
  func replacing(_ spot: Spot, with line: String, _ block: [String]?) -> [UInt8] {
    let node = spot.node
    let within = text.comments(in: node.range)
    // Within brackets there is nothing but the value itself to replace; a comment in it would be lost, which is noticed.
    if spot.isInFlow || (block == nil && !isOverLines(node) && within.isEmpty) {
      let isEmpty = node.range.isEmpty
      let needsSpace = isEmpty && node.range.lowerBound > 0 && !isSpace(text.bytes[node.range.lowerBound - 1])
      return splicing(node.range, Array(((needsSpace ? " " : "") + line).utf8))
    }
    let start = spot.key.map(afterColon) ?? node.range.lowerBound
    let end = text.lineEnd(node.range.upperBound)
    var comments = text.comments(in: start..<end)
    let newLine = text.lineBreak(near: start)
    let margin = [UInt8](repeating: 0x20, count: spot.column - 1)
    var new: [UInt8] = block == nil ? Array((spot.key == nil ? line : " " + line).utf8) : []
    // A comment beside the key stays beside it; so does the only one, beside the value's end.
    let firstEnd = text.lineEnd(start)
    if let first = comments.first,
      first.range.lowerBound < firstEnd || (comments.count == 1 && first.indentation == nil)
    {
      new += spaces(before: first.range.lowerBound) + first.text
      comments.removeFirst()
    }
    for comment in comments {
      new += newLine + (comment.indentation ?? margin + [0x20, 0x20]) + comment.text
    }
    for line in block ?? [] { new += newLine + (line.isEmpty ? [] : margin + [0x20, 0x20]) + Array(line.utf8) }
    return splicing(start..<end, new)
  }

  /// Whether a value is written in block style, by indentation.
  private func isOverLines(_ node: PlacedNode) -> Bool { node.isBlock }

  /// Where the colon after a key ends.
  private func afterColon(_ key: PlacedNode) -> Int {
    let colon = text.bytes[key.range.upperBound...].firstIndex(of: UInt8(ascii: ":"))
    return colon.map { $0 + 1 } ?? key.range.upperBound
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The white space before `offset`, at least a space.
  private func spaces(before offset: Int) -> [UInt8] {
    let spaces = text.bytes[..<offset].reversed().prefix(while: isSpace).reversed()
    return spaces.isEmpty ? [0x20] : Array(spaces)
  }
}
