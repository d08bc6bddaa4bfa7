// SPDX-License-Identifier: GPL-3.0-or-later

/// What panelsim answers: a document for people and, straight from the noun, JSON, CSV and a drawing for programs.
///
/// A folder holds an answer with all of its forms.
public protocol Answer: Sendable {
  /// What people read, in whatever medium.
  var document: Document { get }
  /// One JSON object with a line end at its end, times in seconds; `nil` where there is none.
  var json: String? { get }
  /// A tidy table, RFC 4180 with CRLF line ends and a heading; `nil` where there is none.
  var csv: String? { get }
  /// Pictures as one file in SVG; `nil` where there are none.
  var svg: String? { get }
}

extension Answer {
  /// None, unless the answer has JSON of its own.
  public var json: String? { nil }
  /// None, unless the answer has a table of its own.
  public var csv: String? { nil }
  /// None, unless the answer has pictures of its own.
  public var svg: String? { nil }
}

/// A document by itself: what has been done, in a sentence or two.
public struct Message: Answer {
  /// The paragraphs.
  public let document: Document

  /// A document of sentences, without JSON, CSV and pictures.
  ///
  /// - Parameter sentences: each a paragraph.
  public init(_ sentences: String...) { document = Document(sentences.map { .paragraph($0) }) }
}
