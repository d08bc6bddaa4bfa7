// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension YAMLNode {
  /// The tree with `override`'s value in the place that its path names. Keys that aren't there yet are added; what an
  /// alias repeats is changed in that one place.
  func applying(_ override: ScenarioOverride) throws(OverrideError) -> YAMLNode {
    try replacing(override.path, with: try YAMLNode.value(of: override))
  }

  /// The tree with `value` in the place that `path` names.
  func replacing(_ path: ScenarioPath, with value: YAMLNode) throws(OverrideError) -> YAMLNode {
    try replacing(path.steps[...], in: .root, with: value)
  }

  /// What the text of an override's value says.
  static func value(of override: ScenarioOverride) throws(OverrideError) -> YAMLNode {
    var problem: Problem
    do throws(TextError) {
      let source = try SourceText(checking: Array(override.value.utf8))
      do throws(YAMLError) {
        return try YAMLComposer.root(of: source.bytes, override: "\(override)")
      } catch {
        problem = error.problem(in: source)
      }
    } catch {
      problem = error.problem
    }
    problem.keyPath = "\(override.path)"
    problem.override = "\(override)"
    throw OverrideError(problem: problem)
  }

  private func replacing(
    _ steps: ArraySlice<ScenarioPath.Step>, in path: ScenarioPath, with value: YAMLNode
  ) throws(OverrideError) -> YAMLNode {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, content) {
    case (.key(let key), .mapping(var pairs)):
      if let index = pairs.firstIndex(where: { $0.key.scalar?.text == key }) {
        pairs[index].value = try pairs[index].value.replacing(rest, in: path.key(key), with: value)
      } else {
        pairs.append(try YAMLNode.pair(key, rest, in: path, with: value))
      }
      return YAMLNode(place: place, end: end, content: .mapping(pairs))
    case (.key(let key), .scalar(let scalar)) where scalar.isNull:
      let pair = try YAMLNode.pair(key, rest, in: path, with: value)
      return YAMLNode(place: place, end: end, content: .mapping([pair]))
    case (.index(let index), .sequence(var nodes)):
      guard nodes.indices.contains(index) else {
        throw OverrideError(
          value, path.index(index), "there is no item \(index); items count from 0", read: YAMLNode.count(nodes),
          allowed: YAMLNode.items(path, nodes))
      }
      nodes[index] = try nodes[index].replacing(rest, in: path.index(index), with: value)
      return YAMLNode(place: place, end: end, content: .sequence(nodes))
    case (.key(let key), .sequence(let nodes)):
      throw OverrideError(
        value, path.key(key), "\(path) is a list, whose items are named by number", read: YAMLNode.count(nodes),
        allowed: YAMLNode.items(path, nodes))
    case (.key(let key), .scalar):
      throw OverrideError(
        value, path.key(key), "\(path) has no keys: it is one value", read: summary,
        allowed: "a path that ends there, or a value with keys for it")
    case (.index(let index), _):
      throw OverrideError(value, path.index(index), "\(path) is no list", read: summary)
    }
  }

  /// A new key with what the rest of the path makes of nothing.
  private static func pair(
    _ key: String, _ rest: ArraySlice<ScenarioPath.Step>, in path: ScenarioPath, with value: YAMLNode
  ) throws(OverrideError) -> (key: YAMLNode, value: YAMLNode) {
    let name = YAMLNode(
      place: value.place, end: value.place, content: .scalar(YAMLScalar(text: key, isPlain: true)))
    let nothing = YAMLNode(place: value.place, end: value.place, content: .mapping([]))
    if case .index(let index)? = rest.first {
      throw OverrideError(value, path.key(key).index(index), "there is no list \(path.key(key)) in the file")
    }
    return (name, try nothing.replacing(rest, in: path.key(key), with: value))
  }

  private static func count(_ nodes: [YAMLNode]) -> String { "\(nodes.count) item\(nodes.count == 1 ? "" : "s")" }

  private static func items(_ path: ScenarioPath, _ nodes: [YAMLNode]) -> String? {
    switch nodes.count {
    case 0: nil
    case 1: "\(path.index(0))"
    default: "\(path.index(0)) to \(path.index(nodes.count - 1))"
    }
  }
}

/// Why an override doesn't fit a file.
struct OverrideError: Error {
  var problem: Problem

  init(problem: Problem) { self.problem = problem }

  init(_ value: YAMLNode, _ path: ScenarioPath, _ message: String, read: String? = nil, allowed: String? = nil) {
    problem = Problem(
      rule: .overridePath, place: value.place, keyPath: "\(path)", message: message, read: read, allowed: allowed)
  }
}
