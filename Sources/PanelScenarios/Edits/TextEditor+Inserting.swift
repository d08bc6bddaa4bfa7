// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension TextEditor {
  /// The text with a new key in the mapping at a spot; the first of `keys` is new, and what the others stand in, too.
  func inserting(
    _ value: EditedValue, under keys: ArraySlice<String>, in spot: Spot, _ edit: ScenarioEdit
  ) throws(ScenarioEditError) -> Result {
    guard case .mapping(let pairs, let isFlow) = spot.node.content, let key = keys.first else {
      preconditionFailure("a new key of no mapping")
    }
    guard !isFlow, !spot.isInFlow else {
      return Result(bytes: insertingInFlow(value, under: keys, after: pairs, in: spot.node), hasRemark: false)
    }
    guard let neighbour = Self.neighbour(of: key, among: pairs) else {
      preconditionFailure("a mapping in block style without keys")
    }
    let place = text.lineEnd(max(neighbour.key.range.upperBound, neighbour.value.range.upperBound))
    let newLine = text.lineBreak(near: neighbour.key.range.lowerBound)
    var lines = edit.remark.map(Self.remarkLines) ?? []
    var indent = ""
    for key in keys.dropLast() {
      lines.append(indent + key + ":")
      indent += "  "
    }
    let last = indent + (keys.last ?? key) + ":"
    if let block = value.block {
      lines.append(last)
      lines += block.map { $0.isEmpty ? "" : indent + "  " + $0 }
    } else {
      lines.append(last + " " + value.line)
    }
    let margin = [UInt8](repeating: 0x20, count: spot.node.column - 1)
    // What has a remark stands apart.
    var new: [UInt8] = edit.remark == nil ? [] : newLine
    for line in lines { new += newLine + (line.isEmpty ? [] : margin + Array(line.utf8)) }
    return Result(bytes: splicing(place..<place, new), hasRemark: edit.remark != nil)
  }

  private func insertingInFlow(
    _ value: EditedValue, under keys: ArraySlice<String>, after pairs: [(key: PlacedNode, value: PlacedNode)],
    in node: PlacedNode
  ) -> [UInt8] {
    // JSON's keys are in quotation marks.
    let isQuoted = pairs.first.map { text.bytes[$0.key.range.lowerBound] == UInt8(ascii: "\"") } ?? false
    let mapping = value.flow(under: keys, quoted: isQuoted)
    guard let last = pairs.last else { return splicing(node.range, Array(mapping.utf8)) }
    let pair = mapping.dropFirst(2).dropLast(2)
    let place = max(last.key.range.upperBound, last.value.range.upperBound)
    let separator = last.value.range.isEmpty ? " , " : ", "
    return splicing(place..<place, Array((separator + pair).utf8))
  }

  /// The pair that a new key is to follow: the last of those that usually stand before it, else the last of all.
  private static func neighbour(
    of key: String, among pairs: [(key: PlacedNode, value: PlacedNode)]
  ) -> (key: PlacedNode, value: PlacedNode)? {
    guard let place = usualOrder.firstIndex(of: key) else { return pairs.last }
    return pairs.last { pair in
      guard case .scalar(let scalar, _, _) = pair.key.content else { return false }
      return usualOrder.firstIndex(of: scalar.text).map { $0 < place } ?? false
    } ?? pairs.last
  }

  /// Of the keys of a scenario and of all that stands in it.
  private static let usualOrder =
    [
      "format", "title", "event", "slot", "late_start", "handover", "incident", "hard_stop", "agenda", "talks",
      "moderation", "goals", "learnt_from",
    ] + ["remarks", "talk", "questions", "by", "planned", "count", "takes", "alike", "no_show"]
    + ["at_least", "at_most", "protected", "closes", "hands", "round", "question", "answer", "last_call"]
    + ["signal_at", "heeded", "wraps_up_in", "cut_off_at", "when_behind", "trim_floor", "adapts"]
}
