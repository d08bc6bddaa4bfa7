// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What the pages refer to is there.
@Suite("The pages")
struct LinkTests {
  /// All pages that people read, by their paths in the repository.
  static let pages: [String] = {
    func paths(in folder: String, where isPage: (String) -> Bool) -> [String] {
      let all = (try? FileManager.default.subpathsOfDirectory(atPath: Page.repository.path + "/" + folder)) ?? []
      return all.filter(isPage).map { "\(folder)/\($0)" }.sorted()
    }
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + paths(in: "Documentation") { $0.hasSuffix(".md") }
      + paths(in: "Scenarios") { $0 == "README.md" || $0.hasSuffix("/README.md") }
  }()

  @Test("are found, and have links")
  func found() throws {
    #expect(Self.pages.count >= 15)
    #expect(Self.pages.contains("Scenarios/recordings/README.md"))
    #expect(try Page("README.md").links.count >= 15)
    #expect(try Page("Documentation/Tutorial.md").links.count >= 15)
  }

  @Test("link to files and headings that exist", arguments: pages)
  func links(path: String) throws {
    let page = try Page(path)
    for link in page.links where !link.contains(#/^(https?|mailto):/#) {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target =
        parts[0].isEmpty
        ? page.file : page.file.deletingLastPathComponent().appending(path: parts[0]).standardized
      guard FileManager.default.fileExists(atPath: target.path) else {
        Issue.record("\(path) links to \(link), which isn't there")
        continue
      }
      guard parts.count == 2 else { continue }
      #expect(try Page(at: target).anchors.contains(parts[1]), "\(path) links to \(link)")
    }
  }

  @Test("name commands, files and folders that exist", arguments: pages)
  func names(path: String) throws {
    for match in try Page(path).text.matches(of: #/\b(Scripts|Documentation|Scenarios)/[A-Za-z0-9.-]+/#) {
      // A full stop ends the sentence.
      let name = match.output.0.trimmingCharacters(in: ["."])
      let named = Page.repository.appending(path: name)
      #expect(FileManager.default.fileExists(atPath: named.path), "\(path) names \(name)")
    }
  }

  @Test("have headings that links call as GitHub does")
  func anchors() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "panelsim-page-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = """
      # `simulate --json`: `panelsim-forecast/1`
      ## Would they have come true?
      ```sh
      # no heading
      [no](link.md)
      ```
      ### 1. Größe, snake_case
      ## Would they have come true?
      [One](a.md#b), `[no](link.md)` and [two
      lines](c.md).
      """
    try Data(text.utf8).write(to: file)
    let page = try Page(at: file)
    #expect(
      page.anchors == [
        "simulate---json-panelsim-forecast1", "would-they-have-come-true", "1-größe-snake_case",
        "would-they-have-come-true-1",
      ])
    #expect(page.links == ["a.md#b", "c.md"])
  }
}
