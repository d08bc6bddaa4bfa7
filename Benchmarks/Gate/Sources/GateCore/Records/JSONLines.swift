// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What is wrong with text that should have a format.
public struct FormatError: Error, Hashable, CustomStringConvertible {
  public let description: String

  public init(description: String) { self.description = description }
}

/// Text with a JSON object on each line, each of which names its format.
enum JSONLines {
  private struct Header: Decodable { var format: String? }

  /// - Throws: ``FormatError``, naming the line, where a line is no JSON, of another format or lacks something.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from text: String, format: String, what: String
  ) throws(FormatError) -> [Value] {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    var values: [Value] = []
    // Bytes: a line may end in CR LF, which is one Character.
    for (index, bytes) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      guard bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else { continue }
      let data = Data(bytes)
      let place = "\(what), line \(index + 1)"
      guard let header = try? decoder.decode(Header.self, from: data), let found = header.format else {
        throw FormatError(
          description: "\(place): no JSON object with a “format”: \(String(decoding: bytes.prefix(60), as: UTF8.self))")
      }
      guard found == format else {
        throw FormatError(
          description: "\(place): the format is \(found), and this program knows \(format); use the one that wrote it")
      }
      do {
        values.append(try decoder.decode(Value.self, from: data))
      } catch {
        throw FormatError(description: "\(place): \(Self.reason(error))")
      }
    }
    return values
  }

  /// A line for each value.
  static func encode<Value: Encodable>(_ value: Value, format: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Tagged(format: format, value: value)), as: UTF8.self)
  }

  private struct Tagged<Value: Encodable>: Encodable {
    var format: String
    var value: Value

    enum Key: String, CodingKey { case format }

    func encode(to encoder: any Encoder) throws {
      try value.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(format, forKey: .format)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is of another type"
    case DecodingError.dataCorrupted(let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))”: \(context.debugDescription)"
    default: "\(error)"
    }
  }
}
