// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A Markdown page of the repository, taken apart.
struct Page {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

  /// A fenced block: the line that opens it, and what it holds.
  struct Block {
    var language: String
    var lines: [String]
    /// The line of its closing fence.
    var end: Int
  }

  /// A call of panelsim that the page tells to type.
  struct Command {
    var text: String
    /// The block that shows what it prints; `nil` where a sentence or a table names it.
    var block: Block?
  }

  let file: URL
  let lines: [String]
  private(set) var blocks: [Block] = []
  /// In their order: later ones read what earlier ones have written.
  private(set) var commands: [Command] = []
  private(set) var headings: [String] = []
  /// What stands outside of blocks.
  private(set) var prose: [String] = []

  var text: String { lines.joined(separator: "\n") }

  /// - Parameter path: Where it lies in the repository.
  init(_ path: String) throws {
    try self.init(at: Self.repository.appending(path: path))
  }

  init(at file: URL) throws {
    self.file = file
    lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var open: (language: String, start: Int)?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let (language, start) = open {
          add(Block(language: language, lines: Array(lines[(start + 1)..<index]), end: index))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), index)
        }
      } else if open == nil {
        add(prose: line)
      }
    }
  }

  private mutating func add(_ block: Block) {
    blocks.append(block)
    guard block.language == "console", let first = block.lines.first, first.hasPrefix("$ Scripts/panelsim ") else {
      return
    }
    commands.append(Command(text: String(first.dropFirst(2)), block: block))
  }

  private mutating func add(prose line: String) {
    prose.append(line)
    if let heading = line.wholeMatch(of: #/#+ +(.+)/#) { headings.append(String(heading.output.1)) }
    for match in line.matches(of: #/`(Scripts/panelsim [^`]+)`/#) {
      commands.append(Command(text: String(match.output.1)))
    }
  }

  /// Where its links lead, as they are written.
  var links: [String] {
    let text = prose.joined(separator: "\n").replacing(#/`[^`]*`/#, with: "")
    return text.matches(of: #/\]\(([^()\s]+)\)/#).map { String($0.output.1) }
  }

  /// What its headings are called in links, as GitHub has it: in lower case, with hyphens for spaces and without
  /// punctuation; those that come again are numbered.
  var anchors: Set<String> {
    var times: [String: Int] = [:]
    var anchors: Set<String> = []
    for heading in headings {
      let kept = heading.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      let anchor = kept.replacing(" ", with: "-")
      let before = times[anchor, default: 0]
      anchors.insert(before == 0 ? anchor : "\(anchor)-\(before)")
      times[anchor] = before + 1
    }
    return anchors
  }
}
