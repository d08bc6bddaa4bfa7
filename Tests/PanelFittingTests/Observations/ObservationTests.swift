// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Testing

/// Observations that nothing can be learnt from get a named error.
@Suite struct ObservationTests {
  @Test func noLengths() throws {
    #expect(throws: FittingError.badAllotment(row: 2, value: 0)) {
      try Sample(sharesOf: [(.exactly(.minutes(9)), .minutes(10)), (.exactly(.minutes(9)), .zero)])
    }
    #expect(throws: FittingError.negative(row: 1, value: -2)) { try Sample([.atMost(.seconds(-2))]) }
    #expect(throws: FittingError.self) { try Sample([.exactly(.seconds(-40))], rounded: .minutes(1)) }
  }

  @Test func messagesNameTheRemedy() {
    let messages: [(FittingError, String)] = [
      (
        .badAllotment(row: 2, value: 0),
        "observation 2 has a planned time of 0 s, of which nothing is a share; give one above 0, or leave it out"
      ),
      (
        .tooFewSessions(count: 1, needed: 2),
        "1 session: to forecast some from others there must be at least 2"
      ),
      (
        .heededNotIdentified,
        "the observations don't tell how many heed the signal: quite different shares fit equally well; choose a plain family, or record talks that were signalled or cut off"
      ),
    ]
    for (error, message) in messages { #expect(error.description == message) }
  }
}
