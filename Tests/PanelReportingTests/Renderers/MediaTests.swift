// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelReporting

/// Every answer on every medium.
@Suite struct MediaTests {
  static func answers() throws -> [(name: String, answer: any Answer)] {
    OtherPanels.all.map { ($0.name, ForecastAnswer($0.panel.scenario, $0.panel.forecast)) } + [
      ("capacity", CapacityPanels.decided), ("comparison", ComparedPanels.several), ("sweep", ComparedPanels.sweep),
      ("check", CheckAnswer(SeedPanel.scenario, file: "panel.yaml")), ("fit", try LearntTalks.moderated()),
      ("backtest", Backtests.good), ("analysis", AnalysedSessions.conference()), ("ledger", VerifiedForecasts.review),
    ]
  }

  @Test func plainTextHasNeitherPicturesNorBoxes() throws {
    for (name, answer) in try Self.answers() {
      for width in [30, 80, 140] {
        let text = TerminalRenderer.plain(width: width).text(answer.document)
        let drawn = text.unicodeScalars.first { (0x2500...0x25FF).contains($0.value) || $0 == "\u{1B}" }
        // A title may have a symbol of its own, and a mark without a letter stands on U+25CC.
        #expect(drawn == nil || name == "hostile", "\(name): \(drawn.map(String.init) ?? "")")
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width }, "\(name) at \(width)")
      }
    }
  }

  /// What pictures show is said.
  @Test func plainTextSaysWhatPicturesShow() throws {
    let seed = TerminalRenderer.plain().text(ForecastAnswer(SeedPanel.scenario, SeedPanel.forecast).document)
    #expect(seed.contains("\nWhen it ends: on time 60.1% (60.0–60.2%), late 40%; the slot ends at 13:00.\n"))
    #expect(seed.contains("\n  Q and A "))
    let backtest = TerminalRenderer.plain(width: 100).text(Backtests.good.document).replacing("\n", with: " ")
    #expect(backtest.contains("Of a right forecast each part holds 10%."))
    let sweep = TerminalRenderer.plain().text(ComparedPanels.sweep.document)
    #expect(sweep.contains("Done on time by") && !sweep.contains("▒"))
  }

  @Test func markdownHoldsTheSameFigures() throws {
    for (name, answer) in try Self.answers() where name != "hostile" {
      let markdown = MarkdownRenderer.text(answer.document)
      // Every chance and time of the widest report but for what stands on the axes of its pictures.
      let wide = TerminalRenderer.plain(width: 400).text(answer.document)
      for figure in wide.matches(of: /[0-9]+(\.[0-9]+)?%|[0-9]{2}:[0-9]{2}/).map({ String($0.output.0) }) {
        #expect(markdown.contains(figure), "\(name): \(figure)")
      }
    }
  }

  @Test func tablesAreWellFormed() throws {
    for (name, answer) in try Self.answers() {
      let lines = MarkdownRenderer.text(answer.document).components(separatedBy: "\n")
      for (index, line) in lines.enumerated() where line.hasPrefix("| ---") {
        let cells = { (row: String) in row.replacing("\\|", with: "").count { $0 == "|" } }
        let rows = lines[(index - 1)...].prefix { $0.hasPrefix("|") }
        #expect(rows.allSatisfy { cells($0) == cells(line) }, "\(name): \(lines[index - 1])")
      }
    }
  }

  @Test func aSeedInMarkdown() throws {
    let text = MarkdownRenderer.text(ForecastAnswer(SeedPanel.scenario, SeedPanel.forecast).document)
    let file = ReportSnapshotTests.folder.appending(path: "seed.md")
    if ReportSnapshotTests.isRecording { try Data(text.utf8).write(to: file) }
    #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
  }
}

@Suite struct MarkdownRendererTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", #"\<script>alert(1)\</script>"#), ("a | b", #"a \| b"#),
    ("[x](javascript:y)", #"\[x\](javascript:y)"#), ("![x](http://a)", #"\!\[x\](http<!-- -->:<!-- -->//a)"#),
    ("@everyone #12", "\\@<!-- -->everyone \\#<!-- -->12"), ("`rm`", #"\`rm\`"#), ("1. Talk", #"1\. Talk"#),
    ("60.1% (60–61%)", "60.1% (60–61%)"), ("- Talk", #"\- Talk"#), ("> 9", #"\> 9"#), ("a\nb", "a b"),
    ("www.example.org", "www<!-- -->.<!-- -->example.org"), ("a&lt;b", #"a\&lt;b"#),
    ("\u{1B}[31m\u{202E}", "\u{FFFD}\\[31m\u{FFFD}"),
  ])
  func nothingBecomesMarkup(_ text: String, _ escaped: String) {
    #expect(MarkdownRenderer.escaped(text) == escaped)
  }

  /// Marks and joiners make one character with what they stand beside; whoever reads Markdown goes by scalars.
  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{600}"])
  func marksHideNoMarkup(_ mark: String) {
    for sign in ["\\", "`", "*", "_", "[", "]", "<", "|", "~", "!", "&", "@", "#"] {
      for text in ["a" + mark + sign + "b", "a" + sign + mark + "b"] {
        let escaped = MarkdownRenderer.escaped(text).unicodeScalars.map(String.init)
        let place = escaped.lastIndex(of: sign) ?? 0
        #expect(place > 0 && escaped[place - 1] == "\\", "\(text.debugDescription)")
      }
    }
    let address = MarkdownRenderer.escaped("http:\(mark)//a https://\(mark)b")
    #expect(!address.unicodeScalars.map(String.init).joined(separator: "\u{0}").contains(":\u{0}/\u{0}/"))
  }

  @Test func whatIsFencedStaysWithin() {
    let lines = [ScenarioLine(indentation: 2, text: "title: ```` `")]
    let text = MarkdownRenderer.text(Document([.scenario(lines)]))
    #expect(text == "`````yaml\n  title: ```` `\n`````\n")
  }

  @Test func notesStandWithTheirFigures() {
    let rows = [("a", "1%", "(0–2%)"), ("b", "2%", "")]
    let text = MarkdownRenderer.text(
      Document([.table(Table("What", rows, { $0.0 }, [.right("on time", 1) { $0.1 }, .note(0, "(wanted)") { $0.2 }]))]))
    #expect(text == "| What | on time (wanted) |\n| --- | ---: |\n| a | 1% (0–2%) |\n| b | 2% |\n")
  }

  @Test func omittedRowsAreSaid() {
    var table = Table("What", Array(1...9), { "\($0)" }, [.right("n", 1) { "\($0)" }])
    table.omissions = [.init(rows: 2..<8, note: "… and 6 more")]
    let text = MarkdownRenderer.text(Document([.table(table)]))
    #expect(text.hasSuffix("| 1 | 1 |\n| 2 | 2 |\n| … and 6 more |  |\n| 9 | 9 |\n"))
    #expect(rendered([.table(table)]) == ["What  n", "1     1", "2     2", "… and 6 more", "9     9"])
  }
}

@Suite struct DocumentTests {
  @Test func whatSaysNothingIsLeftOut() {
    let document = Document(
      [.paragraph("a"), .paragraph("")], [], [.paragraph(nil)], [.sentences([])], [.paragraph("b")])
    #expect(document.sections == [[.paragraph("a")], [.paragraph("b")]])
    #expect(TerminalRenderer().text(document) == "a\n\nb\n")
    #expect(TerminalRenderer().text(Document([])) == "")
  }

  /// Whoever builds a document may forget to make a title harmless; a terminal must not suffer for it.
  @Test func theLastGate() {
    let text = TerminalRenderer().text(Document([.paragraph("a\u{1B}[2Jb\u{202E}c")]))
    #expect(text == "a\u{FFFD}[2Jb\u{FFFD}c\n")
  }
}
