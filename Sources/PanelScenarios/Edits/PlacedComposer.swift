// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Builds the tree of places of a text whose values have been read before, so that its limits hold.
struct PlacedComposer {
  private let source: SourceText
  private let stream: YAMLEventStream
  private var open: [Open] = []
  private(set) var aliased: Set<String> = []

  private struct Open {
    let start: Int
    let column: Int
    let isMapping: Bool
    let isFlow: Bool
    let anchor: String?
    var children: [PlacedNode] = []
  }

  init(_ source: SourceText) {
    self.source = source
    stream = YAMLEventStream(source.bytes)
  }

  mutating func document() throws(YAMLError) -> PlacedNode {
    var root: PlacedNode?
    // A file may be one long line.
    var known: (place: Place, offset: Int)?
    while true {
      let (event, start, end) = try stream.next()
      let from = source.offset(of: start, after: known)
      let to = source.offset(of: end, after: (start, from))
      known = (start, from)
      var finished: PlacedNode?
      switch event {
      case .documentStart, .documentEnd: break
      case .streamEnd:
        guard let root else { throw YAMLError(kind: .empty, place: .start) }
        return root
      case .alias(let name):
        aliased.insert(name)
        finished = PlacedNode(range: from..<to, column: start.column, content: .alias(name), anchor: nil)
      case .scalar(let scalar, let anchor, _):
        finished = node(scalar, from..<to, start.column, anchor)
      case .sequenceStart(let anchor, _), .mappingStart(let anchor, _):
        guard open.count < Scenario.Limits.depth else { throw YAMLError(kind: .tooDeep, place: start) }
        let isMapping = if case .mappingStart = event { true } else { false }
        // A collection's event spans its opening bracket; in block style it spans nothing, or what names it.
        let isFlow = to > from && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(source.bytes[to - 1])
        open.append(Open(start: from, column: start.column, isMapping: isMapping, isFlow: isFlow, anchor: anchor))
      case .sequenceEnd, .mappingEnd: finished = complete(end: to)
      }
      guard let finished else { continue }
      if open.isEmpty { root = finished } else { open[open.count - 1].children.append(finished) }
    }
  }

  private func node(_ scalar: YAMLScalar, _ range: Range<Int>, _ column: Int, _ anchor: String?) -> PlacedNode {
    var range = range
    let text = source.bytes[range]
    let isBlock = !scalar.isPlain && ![UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text.last ?? 0)
    // A block of text ends where the next thing begins; its last line break isn't part of what is replaced.
    if isBlock || scalar.isPlain {
      while let last = source.bytes[range].last, [0x20, 0x09, 0x0A, 0x0D].contains(last) {
        range = range.lowerBound..<range.upperBound - 1
      }
    }
    return PlacedNode(
      range: range, column: column, content: .scalar(scalar, isBlock: isBlock, isEmpty: range.isEmpty), anchor: anchor)
  }

  private mutating func complete(end: Int) -> PlacedNode {
    let collection = open.removeLast()
    let children = collection.children
    // In block style the end is where the next thing begins, beyond comments that belong to that.
    let last = children.last?.range.upperBound ?? collection.start
    let range = collection.start..<max(collection.start, collection.isFlow ? end : last)
    let content: PlacedNode.Content =
      collection.isMapping
      ? .mapping(
        stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) },
        isFlow: collection.isFlow)
      : .sequence(children, isFlow: collection.isFlow)
    return PlacedNode(range: range, column: collection.column, content: content, anchor: collection.anchor)
  }
}
