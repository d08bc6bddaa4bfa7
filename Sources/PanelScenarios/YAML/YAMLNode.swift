// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A value of a YAML document with its place. An alias is the very node that its anchor names.
final class YAMLNode {
  let place: Place
  let content: Content
  /// Where a scalar ends: the place after its last character.
  let end: Place

  enum Content {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  init(place: Place, end: Place, content: Content) {
    self.place = place
    self.end = end
    self.content = content
  }

  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The node in a few words, for messages.
  var summary: String {
    switch content {
    case .scalar(let scalar):
      scalar.isNull
        ? "nothing" : scalar.isPlain ? QuotedInput.of(scalar.text) : "\"" + QuotedInput.of(scalar.text) + "\""
    case .sequence(let nodes): nodes.isEmpty ? "an empty list" : "a list"
    case .mapping(let pairs):
      pairs.first.map { "a mapping (\($0.key.summary): …)" } ?? "an empty mapping"
    }
  }
}

/// A scalar as it stands in the file: its text, and whether it was written plain.
struct YAMLScalar {
  let text: String
  /// Without quotes, and not as a block of text.
  let isPlain: Bool

  /// Whether it is YAML's null: nothing, `~` or `null`.
  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
}
