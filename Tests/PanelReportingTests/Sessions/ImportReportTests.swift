// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
@testable import PanelReporting
import Testing

@Suite struct ImportReportTests {
  private func text(_ change: (inout ImportSummary) -> Void) -> String {
    var summary = ImportSummary(file: "talks.csv", format: "csv")
    summary.newSessions = 1
    change(&summary)
    return ImportReport(summary).text(width: 200)
  }

  @Test func nothingIsSaidWhereNothingIsAmiss() {
    #expect(text { _ in } == "talks.csv: 1 session (csv)\n")
  }

  @Test func whatIsLeftAsItWasIsSaid() {
    let untidied = text { $0.untidied = ["parliament"] }
    #expect(untidied.contains("too many turns to merge") && untidied.contains("“parliament”"))
    let unjoined = text { $0.tooManyToJoin = 20_001 }
    #expect(unjoined.contains("there are 20,001 of them") && unjoined.contains("--archive"))
  }
}
