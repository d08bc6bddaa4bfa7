// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds a name in texts by its words, whatever stands between them and whether letters are capitals: “Jane Doe” is in
/// `talk by JANE DOE (host)` and in `jane_doe.csv`, but not in “Jane Doering”.
struct NameMatcher {
  private let words: [String]

  /// `nil` where the name has no word in it.
  init?(_ name: String) {
    words = Self.words(name).map(\.word)
    if words.isEmpty { return nil }
  }

  private static func words(_ text: String) -> [(word: String, range: Range<String.Index>)] {
    var words: [(word: String, range: Range<String.Index>)] = []
    var start: String.Index?
    func end(_ index: String.Index) {
      guard let begin = start else { return }
      words.append((text[begin..<index].lowercased(), begin..<index))
      start = nil
    }
    for index in text.indices {
      if text[index].isLetter || text[index].isNumber {
        if start == nil { start = index }
      } else {
        end(index)
      }
    }
    end(text.endIndex)
    return words
  }

  /// Whether `text` is the name and nothing else.
  func isName(_ text: String) -> Bool { Self.words(text).map(\.word) == words }

  /// `text` with a `…` in the place of each mention; `nil` where there is none.
  func withoutName(_ text: String) -> String? {
    let found = Self.words(text)
    var result = ""
    var rest = text.startIndex
    var index = 0
    while index + words.count <= found.count {
      let stretch = found[index..<(index + words.count)]
      if stretch.map(\.word) == words, let first = stretch.first, let last = stretch.last {
        result += text[rest..<first.range.lowerBound] + "…"
        rest = last.range.upperBound
        index += words.count
      } else {
        index += 1
      }
    }
    return rest == text.startIndex ? nil : result + text[rest...]
  }
}
