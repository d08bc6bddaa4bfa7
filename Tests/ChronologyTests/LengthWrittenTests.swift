// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import Testing

@Suite struct LengthWrittenTests {
  @Test(arguments: [
    (0.0, "0s"), (90, "1m30s"), (600, "10m"), (4500, "1h15m"), (3600, "1h"), (0.5, "0.5s"), (612.034, "10m12.034s"),
    (86_400, "24h"), (59.9996, "1m"), (0.0001, "less than 1ms"), (-90, "-1m30s"), (3601, "1h1s"),
  ])
  func lengths(seconds: Double, written: String) { #expect(Length(seconds: seconds).written == written) }
}
