// SPDX-License-Identifier: GPL-3.0-or-later

import PanelSimulation

extension TrialTrace.Outcome {
  /// Whether this is the reference's outcome but for rounding and the tables' error.
  func agrees(with reference: ReferencePanel.Outcome) -> Bool {
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.01 + 3e-5 * abs(b) }
    guard near(end, reference.end), near(undisturbedEnd, reference.undisturbedEnd), near(lasting, reference.lasting),
      near(lost, reference.lost),
      asked == reference.asked, unasked ?? reference.unasked == reference.unasked, served == reference.served,
      segments.count == reference.segments.count
    else { return false }
    return zip(segments, reference.segments).allSatisfy { actual, expected in
      (actual.start == nil) == (expected.start == nil) && near(actual.start ?? 0, expected.start ?? 0)
        && near(actual.duration, expected.duration) && actual.cut == expected.cut && actual.trimmed == expected.trimmed
    }
  }
}
