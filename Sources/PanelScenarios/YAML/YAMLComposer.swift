// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Builds the tree of the one document in a YAML stream, without recursion and within the limits.
struct YAMLComposer {
  private let stream: YAMLEventStream
  private var open: [Collection] = []
  private var anchors: [String: Anchored] = [:]
  private var aliases = 0
  private var nodes = 0

  /// A list or mapping whose end hasn't come yet.
  private struct Collection {
    let place: Place
    let isMapping: Bool
    let anchor: String?
    var children: [YAMLNode] = []
    /// How many nodes it holds with itself, aliases expanded.
    var weight = 1
    /// How many levels there are in it.
    var height = 1
  }

  private enum Anchored {
    case open
    case complete(YAMLNode, weight: Int, height: Int)
  }

  private init(_ utf8: [UInt8], override: String?) { stream = YAMLEventStream(utf8, override: override) }

  /// The root of the only document. It takes time in proportion to the text.
  ///
  /// - Parameter override: which override's value it is; `nil` for a file.
  static func root(of utf8: [UInt8], override: String? = nil) throws(YAMLError) -> YAMLNode {
    var composer = YAMLComposer(utf8, override: override)
    return try composer.document()
  }

  private mutating func document() throws(YAMLError) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let (event, start, end) = try stream.next()
      var finished: (node: YAMLNode, weight: Int, height: Int)?
      switch event {
      case .documentStart:
        if root != nil { throw YAMLError(kind: .severalDocuments, place: start) }
      case .documentEnd: break
      case .streamEnd:
        guard let root else { throw YAMLError(kind: .empty, place: .start) }
        return root
      case .alias(let name): finished = try target(of: name, at: start)
      case .scalar(let scalar, let anchor, let tag):
        try refuse(tag, at: start)
        try count(1, at: start)
        let node = YAMLNode(place: start, end: end, content: .scalar(scalar))
        if let anchor { anchors[anchor] = .complete(node, weight: 1, height: 1) }
        finished = (node, 1, 1)
      case .sequenceStart(let anchor, let tag): try begin(mapping: false, anchor: anchor, tag: tag, at: start)
      case .mappingStart(let anchor, let tag): try begin(mapping: true, anchor: anchor, tag: tag, at: start)
      case .sequenceEnd, .mappingEnd: finished = complete(end: end)
      }
      guard let finished else { continue }
      if open.isEmpty {
        root = finished.node
      } else {
        open[open.count - 1].children.append(finished.node)
        open[open.count - 1].weight += finished.weight
        open[open.count - 1].height = max(open[open.count - 1].height, finished.height + 1)
      }
    }
  }

  private mutating func begin(mapping: Bool, anchor: String?, tag: String?, at place: Place) throws(YAMLError) {
    try refuse(tag, at: place)
    try count(1, at: place)
    guard open.count < Scenario.Limits.depth else { throw YAMLError(kind: .tooDeep, place: place) }
    open.append(Collection(place: place, isMapping: mapping, anchor: anchor))
    if let anchor { anchors[anchor] = .open }
  }

  private mutating func complete(end: Place) -> (YAMLNode, weight: Int, height: Int) {
    let collection = open.removeLast()
    let children = collection.children
    let content: YAMLNode.Content
    if collection.isMapping {
      content = .mapping(stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) })
    } else {
      content = .sequence(children)
    }
    let node = YAMLNode(place: collection.place, end: end, content: content)
    if let anchor = collection.anchor {
      anchors[anchor] = .complete(node, weight: collection.weight, height: collection.height)
    }
    return (node, collection.weight, collection.height)
  }

  private mutating func target(of name: String, at place: Place) throws(YAMLError) -> (YAMLNode, Int, Int) {
    aliases += 1
    guard aliases <= Scenario.Limits.aliases else { throw YAMLError(kind: .tooManyAliases, place: place) }
    switch anchors[name] {
    case nil: throw YAMLError(kind: .unknownAlias(name), place: place)
    case .open: throw YAMLError(kind: .aliasOfItself(name), place: place)
    case .complete(let node, let weight, let height):
      try count(weight, at: place)
      guard open.count + height <= Scenario.Limits.depth else { throw YAMLError(kind: .tooDeep, place: place) }
      return (node, weight, height)
    }
  }

  private mutating func count(_ weight: Int, at place: Place) throws(YAMLError) {
    nodes += weight
    guard nodes <= Scenario.Limits.nodes else { throw YAMLError(kind: .tooManyNodes, place: place) }
  }

  private func refuse(_ tag: String?, at place: Place) throws(YAMLError) {
    if let tag { throw YAMLError(kind: .tag(tag), place: place) }
  }
}
