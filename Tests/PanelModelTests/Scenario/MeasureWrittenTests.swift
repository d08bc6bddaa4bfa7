// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@Suite struct MeasureWrittenTests {
  @Test(arguments: [(1.0, "100%"), (0.85, "85%"), (1.255, "125.5%"), (0.000_01, "0.001%"), (0, "0%")])
  func shares(share: Double, written: String) { #expect(Measure.share(share).written == written) }
}
