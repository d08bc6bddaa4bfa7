// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import Testing

@Suite struct RecordingPartsTests {
  private func part(_ id: String, from: Double, skipping lines: [Int] = []) -> Recording {
    let at = SessionTime(sinceStart: .seconds(from))
    return Recording(
      session: RecordedSession(id: id), schedule: Schedule(items: [ScheduledItem(title: "\(from)")]),
      turns: [Turn(speaker: nil, from: at, to: at)],
      sources: [
        RecordingSource(
          file: "a", sha256: "b", format: "c", skipped: lines.map { SkippedRecord(line: $0, reason: "bad") })
      ])
  }

  @Test func partsOfASessionAreOne() {
    let whole = Recording.joined([
      part("x", from: 0, skipping: [3]), part("y", from: 1), part("x", from: 2, skipping: [5]),
    ])
    #expect(whole.map(\.session.id) == ["x", "y"])
    #expect(whole[0].turns.map(\.from.sinceStart.seconds) == [0, 2])
    #expect(whole[0].schedule?.items.map(\.title) == ["0.0", "2.0"])
    #expect(whole[0].sources.count == 1)
    #expect(whole[0].sources[0].skipped.map(\.line) == [3, 5])
  }
}
