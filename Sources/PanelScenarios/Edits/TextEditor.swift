// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Writes one value into a text.
struct TextEditor {
  let text: EditableText
  /// For messages.
  let file: String

  /// Where a value stands, and in what.
  struct Spot {
    let node: PlacedNode
    /// Where its key ends; `nil` for an item of a list.
    let key: PlacedNode?
    /// Whether it stands within brackets.
    let isInFlow: Bool
    /// The column of the mapping or the list that it stands in, counted from 1.
    let column: Int
  }

  struct Result {
    let bytes: [UInt8]
    /// Whether the key was new, so that the edit's remark was written.
    let hasRemark: Bool
  }

  func writing(_ edit: ScenarioEdit) throws(ScenarioEditError) -> Result {
    let path = edit.override.path
    let value: EditedValue
    do throws(OverrideError) {
      value = try EditedValue(edit.override)
    } catch {
      throw .file(.invalid(InvalidScenario(file: file, problems: [error.problem])))
    }
    var spot = Spot(node: text.root, key: nil, isInFlow: false, column: 1)
    var steps = path.steps[...]
    while let step = steps.first {
      try refuseNames(spot.node, path, inside: false)
      let isInFlow = spot.isInFlow || !spot.node.isBlock
      switch (step, spot.node.content) {
      case (.key(let key), .mapping(let pairs, _)):
        guard let pair = pairs.first(where: { $0.key.text == key }) else {
          let keys = try keys(steps, at: spot.node, path)
          return try inserting(value, under: keys, in: spot, edit)
        }
        spot = Spot(node: pair.value, key: pair.key, isInFlow: isInFlow, column: spot.node.column)
      case (.index(let index), .sequence(let nodes, _)) where nodes.indices.contains(index):
        spot = Spot(node: nodes[index], key: nil, isInFlow: isInFlow, column: spot.node.column)
      case (.key, .scalar(let scalar, _, _)) where scalar.isNull:
        let keys = try keys(steps, at: spot.node, path)
        return Result(bytes: replacing(spot, with: value.flow(under: keys), nil), hasRemark: false)
      default: throw refusal(spot.node, path, "the path leads through something else there")
      }
      steps = steps.dropFirst()
    }
    try refuseNames(spot.node, path, inside: true)
    let isLine = spot.isInFlow || value.block == nil
    let line = spot.isInFlow ? value.flowLine : value.line
    return Result(bytes: replacing(spot, with: line, isLine ? nil : value.block), hasRemark: false)
  }

  /// What is repeated elsewhere by an alias can't be changed in one place.
  private func refuseNames(_ node: PlacedNode, _ path: ScenarioPath, inside: Bool) throws(ScenarioEditError) {
    if case .alias(let name) = node.content, !inside {
      throw refusal(node, path, "*\(name) stands for a value elsewhere, which would change as well; write it out first")
    }
    let names = inside ? node.anchors : [node.anchor].compactMap(\.self)
    if let name = names.first(where: text.aliased.contains) {
      throw refusal(node, path, "*\(name) repeats it elsewhere, which would change as well; write it out there first")
    }
  }

  private func keys(
    _ steps: ArraySlice<ScenarioPath.Step>, at node: PlacedNode, _ path: ScenarioPath
  ) throws(ScenarioEditError) -> ArraySlice<String> {
    let keys = steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard keys.count == steps.count else { throw refusal(node, path, "there is no such list") }
    return keys[...]
  }

  private func refusal(_ node: PlacedNode, _ path: ScenarioPath, _ reason: String) -> ScenarioEditError {
    let before = text.bytes[..<node.range.lowerBound]
    let line = String(decoding: before, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return .refused(file: file, line: line.count, column: node.column, path: path, reason: reason)
  }

  /// The comment's lines with their marks.
  static func remarkLines(_ remark: String) -> [String] {
    remark.split(whereSeparator: \.isNewline).map { "# \($0)" }
  }

  func splicing(_ range: Range<Int>, _ new: [UInt8]) -> [UInt8] {
    Array(text.bytes[..<range.lowerBound]) + new + Array(text.bytes[range.upperBound...])
  }
}

extension PlacedNode {
  /// A scalar's text.
  fileprivate var text: String? {
    if case .scalar(let scalar, _, _) = content { scalar.text } else { nil }
  }
}
