// SPDX-License-Identifier: GPL-3.0-or-later

import PanelFitting
import Testing

@Suite struct FittingErrorTests {
  @Test func holdsTheCounts() {
    #expect(FittingError.tooFewObservations(count: 1, needed: 2) != .tooFewObservations(count: 0, needed: 2))
  }
}
