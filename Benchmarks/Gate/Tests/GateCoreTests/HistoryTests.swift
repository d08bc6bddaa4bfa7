// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import Testing

@Suite struct HistoryTests {
  private let entry = HistoryEntry(.madeUp, date: Date(timeIntervalSince1970: 1_700_000_000))

  @Test func anEntryComesBackAsItWas() throws {
    let line = try entry.line()
    #expect(!line.contains("\n"))
    #expect(try HistoryEntry.read("\(line)\n\(line)\r\n") == [entry, entry])
  }

  @Test func anEntryHoldsRevisionMachineAndSamples() throws {
    #expect(entry.revision == "bbbb")
    #expect(entry.machine.cores == 2 && entry.toolchain == "Swift 6.3.1" && entry.flags == "-c release")
    #expect(entry.benchmarks.map(\.name) == ["engine/open-loop", "sampling/lognormal"])
    #expect(entry.benchmarks[0].wallSeconds.count == 6 && entry.benchmarks[0].instructions == 2048)
    #expect(try entry.line().contains("\"2023-11-14T22:13:20Z\""))
  }

  @Test func otherFormatsAreRefusedByLine() throws {
    let line = try entry.line()
    let next = line.replacing("history/1", with: "history/2")
    let error = #expect(throws: FormatError.self) { try HistoryEntry.read("\(line)\n\(next)\n") }
    #expect(
      error?.description
        == "history, line 2: the format is panel-benchmark-history/2, and this program knows panel-benchmark-history/1; use the one that wrote it"
    )
  }

  @Test func halfALineIsRefused() throws {
    let line = try entry.line()
    let error = #expect(throws: FormatError.self) { try HistoryEntry.read("\(line)\n\(line.prefix(50))") }
    #expect(error?.description.hasPrefix("history, line 2: no JSON object with a “format”") == true)
  }

  @Test func nothingIsAnEmptyHistory() throws { #expect(try HistoryEntry.read("\n\n").isEmpty) }

  private func history(_ times: [Double], instructions: [Double]? = nil, processor: String = "A") -> [HistoryEntry] {
    times.enumerated().map { index, time in
      var entry = entry
      entry.revision = "r\(index)"
      entry.machine.processor = processor
      entry.benchmarks = [entry.benchmarks[0]]
      entry.benchmarks[0].wallSeconds = [1024 * time, 1024 * time, 9999]
      entry.benchmarks[0].processorSeconds = [1024 * time]
      entry.benchmarks[0].instructions = instructions?[index]
      return entry
    }
  }

  @Test func machinesAndVersionsAreNotMixed() {
    var other = history([1, 2])
    other[1].benchmarks[0].version = 2
    let courses = Course.all(history([1, 1], processor: "B") + other)
    #expect(courses.filter { $0.measure == .wallTime }.map(\.values) == [[1, 1], [1], [2]])
  }

  @Test func aStepIsDrawnAndNamed() throws {
    let times = [1.0, 1.01, 0.99, 1.02, 1, 0.98, 1.01, 1, 1.3, 1.31, 1.29, 1.32, 1.3, 1.28, 1.31, 1.3].map { $0 * 1e-6 }
    let course = try #require(Course.all(history(times)).first { $0.measure == .wallTime })
    #expect(course.changes.map(\.index) == [8])
    #expect(
      course.chart() == """
        engine/open-loop, time by the clock: 1.30 µs/trial now, 980 ns/trial to 1.32 µs/trial
          ▁▁▁▁▁▁▁▁████████
                  ^
          from r8 on: 1.00 µs/trial → 1.30 µs/trial (+30%)

        """)
  }

  @Test func everyStepOfACountIsNamed() throws {
    let counts = [2048, 2048, 2060, 2200, 2200].map(Double.init)
    let course = try #require(
      Course.all(history([1, 1, 1, 1, 1], instructions: counts)).first { $0.measure == .instructions })
    #expect(course.changes.map(\.index) == [3])
    #expect(course.chart().contains("from r3 on: 2.00/trial → 2.15/trial (+7.4%)"))
  }

  @Test func aLongCourseIsDrawnFromItsEnd() throws {
    let course = try #require(Course.all(history(Array(repeating: 1e-6, count: 100))).first { $0.measure == .wallTime })
    #expect(course.chart(width: 10).split(separator: "\n")[1] == "  ▁▁▁▁▁▁▁▁▁▁")
  }
}
