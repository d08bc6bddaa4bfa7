// SPDX-License-Identifier: GPL-3.0-or-later

import PanelRecordings
import Testing

@Suite struct ImportErrorTests {
  @Test func namesPlaceReasonAndRemedy() {
    let error = ImportError(file: "a.csv", line: 3, message: "no number: “x”", remedy: "write minutes")
    #expect("\(error)" == "a.csv:3: no number: “x”; write minutes")
  }
}
