// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@Suite struct AllotmentsTests {
  private func recording(_ minutes: [Double?]) -> Recording {
    let planned = minutes.map { ScheduledItem(allotment: $0.map { .minutes($0) }) }
    return Recording(
      session: RecordedSession(id: "day"), schedule: Schedule(slot: .hours(2), items: planned),
      items: planned.map { RecordedItem(planned: $0, took: .minutes(9)) }, sources: [])
  }

  @Test func bothEndsAreMeantAndWhatHasNoAllotmentIsNot() {
    let kept = recording([14.9, 15, 20, 30, 30.1, nil]).keeping(allotments: .minutes(15) ... .minutes(30))
    #expect(kept.items.map(\.planned.allotment) == [.minutes(15), .minutes(20), .minutes(30)])
    #expect(kept.schedule?.items.count == 3)
    // The slot was for all of them.
    #expect(kept.schedule?.slot == nil)
  }

  @Test func aTimeThatDiffersByTheToleranceIsTheSame() {
    let kept = recording([20.0001]).keeping(allotments: .minutes(20) ... .minutes(20))
    #expect(kept.items.count == 1)
  }
}
