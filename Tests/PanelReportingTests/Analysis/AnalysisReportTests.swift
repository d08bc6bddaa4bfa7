// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct AnalysisReportTests {
  private func paragraph(_ analysis: SessionAnalysis) -> String {
    rendered([AnalysisVerdict(analysis).block]).joined(separator: " ")
  }

  @Test func theVerdictInWords() {
    #expect(
      paragraph(AnalysedSessions.conference())
        == """
        Talks with 20 minutes run over in about 4 of 10; half take 95% of their time or less. Talks with 45 minutes: 1 of \
        3 ran over, too few to tell. 5 of 12 sessions ended after their slot. Those who moderate have 25% of the speech. \
        3 minutes a session pass in silence between speakers. When others take too long, questions pay: those that \
        begin late give up 4 minutes. 6.1 questions are asked in a session.
        """)
    #expect(paragraph(AnalysedSessions.bare()) == "Nothing recorded tells where the time went.")
  }

  @Test func fewAreTooFew() {
    var analysis = AnalysedSessions.conference()
    analysis.losses[0].late = 2
    analysis.sessions.over = .init(successes: 1, trials: 1)
    analysis.questions?.guessed = 3
    let verdict = paragraph(analysis)
    #expect(verdict.contains("1 of 1 session ended after its slot, too few to tell."))
    #expect(verdict.contains("give up 4 minutes (2 only, too few to tell)."))
    #expect(verdict.contains("About 6.1 questions are asked in a session, as far as the floor can be told"))
    #expect(analysis.text().contains("45 minutes      3"))
    #expect(analysis.text().contains("too few"))
  }

  @Test(arguments: [30, 40, 80, 140, 200])
  func everyLineFits(width: Int) {
    for analysis in [AnalysedSessions.conference(), AnalysedSessions.bare()] {
      let text = analysis.text(width: width)
      let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= width, "\(text)")
    }
  }

  @Test func hostileNamesDoNothing() throws {
    let analysis = AnalysedSessions.conference(name: "=cmd|' /C calc'!A0\u{1B}[31m\u{202E}")
    for text in [analysis.text(), analysis.jsonText, analysis.csvText] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    let csv = analysis.csvText
    #expect(csv.contains("role,\"'=cmd|' /C calc'!A0") && !csv.contains(",\"=") && !csv.contains(",="))
    _ = try JSONSerialization.jsonObject(with: Data(analysis.jsonText.utf8))
  }

  @Test func everyRowHasEveryColumn() {
    let lines = AnalysedSessions.conference().csvText.components(separatedBy: "\r\n").dropLast()
    #expect(lines.first == "section,name,title,figure,unit,estimate,standard_error,low,high")
    #expect(lines.count > 60 && lines.allSatisfy { $0.count { $0 == "," } == 8 })
    // An interval that doesn't exist is empty, not infinite.
    #expect(!lines.contains { $0.contains("inf") || $0.contains("nan") })
  }
}
