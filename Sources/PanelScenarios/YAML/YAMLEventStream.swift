// SPDX-License-Identifier: GPL-3.0-or-later

internal import CYaml

/// The events of a YAML stream, one after the other, each with its place: the only door to libyaml.
///
/// Yams composes nodes by recursion, reports a duplicate key at the mapping's place, and stops there; its events are
/// private. So the libyaml that comes with it is read here directly.
final class YAMLEventStream {
  enum Event {
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(YAMLScalar, anchor: String?, tag: String?)
    case sequenceStart(anchor: String?, tag: String?)
    case sequenceEnd
    case mappingStart(anchor: String?, tag: String?)
    case mappingEnd
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// The override whose value is read; `nil` for a file.
  private let override: String?

  /// - Parameters:
  ///   - utf8: text in UTF-8 without a byte order mark.
  ///   - override: which override's value it is; `nil` for a file.
  init(_ utf8: [UInt8], override: String? = nil) {
    self.override = override
    bytes = .allocate(capacity: max(utf8.count, 1))
    _ = bytes.initialize(from: utf8)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, utf8.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event with its first place and the place after its last character.
  func next() throws(YAMLError) -> (event: Event, start: Place, end: Place) {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
      if event.type != YAML_STREAM_START_EVENT { break }
      yaml_event_delete(&event)
    }
    defer { yaml_event_delete(&event) }
    return (translated(event), place(event.start_mark), place(event.end_mark))
  }

  private func translated(_ event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        YAMLScalar(text: String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        anchor: text(scalar.anchor), tag: text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(anchor: text(event.data.sequence_start.anchor), tag: text(event.data.sequence_start.tag))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(anchor: text(event.data.mapping_start.anchor), tag: text(event.data.mapping_start.tag))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamEnd
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }

  private func fault() -> YAMLError {
    let parser = parser.pointee
    return YAMLError(
      kind: .syntax(
        problem: parser.problem.map { String(cString: $0) } ?? "this is no YAML",
        context: parser.context.map { String(cString: $0) }),
      place: place(parser.problem_mark), context: parser.context == nil ? nil : place(parser.context_mark))
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    Place(line: Int(mark.line) + 1, column: Int(mark.column) + 1, override: override)
  }
}
