// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import PanelStudies

extension PanelBenchmark {
  /// From a file's bytes to turns, from turns to items, and where their time went. A step is a session.
  static let recordings: [PanelBenchmark] = [
    reading("rttm", counting: 4) { MadeUpSession.rttm },
    reading("table", counting: 4) { MadeUpSession.table },
    reading("webvtt", counting: 4) { MadeUpSession.webVTT },
    PanelBenchmark(
      "recordings/tidying", unit: "turn", unitsPerStep: MadeUpSession.turnCount, counting: .measuredPart(steps: 4)
    ) { TidyingWork(recording: try MadeUpSession.recording()) },
    PanelBenchmark(
      "recordings/analysis", unit: "turn", unitsPerStep: MadeUpSession.turnCount, counting: .measuredPart(steps: 4)
    ) { AnalysisWork(recording: try MadeUpSession.recording().tidied()) },
  ]

  private static func reading(
    _ format: String, counting steps: Int, file: @escaping @Sendable () -> String
  ) -> PanelBenchmark {
    PanelBenchmark(
      "recordings/\(format)", unit: "turn", unitsPerStep: MadeUpSession.turnCount,
      counting: .measuredPart(steps: steps)
    ) { ReadingWork(bytes: Array(file().utf8)) }
  }

  private struct ReadingWork: BenchmarkWork {
    let bytes: [UInt8]
    var turns: [Int] = []
    var speech: [Double] = []

    mutating func run(steps: Int) throws {
      (turns, speech) = ([], [])
      for _ in 0..<steps {
        let recording = try MadeUpSession.read(bytes)
        turns.append(recording.turns.count)
        speech.append(recording.turns.reduce(0) { $0 + $1.length.seconds })
      }
    }

    func check() throws {
      try WrongAnswer.unless(
        !turns.isEmpty && turns.allSatisfy { $0 == MadeUpSession.turnCount }, "\(Set(turns)) turns")
      try WrongAnswer.unless(
        speech.allSatisfy { abs($0 - MadeUpSession.speech) < 0.01 }, "speech of \(Set(speech)) seconds")
    }
  }

  private struct TidyingWork: BenchmarkWork {
    let recording: Recording
    var turns: [Int] = []

    mutating func run(steps: Int) {
      turns = []
      for _ in 0..<steps { turns.append(recording.tidied().turns.count) }
    }

    /// Every fifth turn but the last is followed by one of the same speaker within a second.
    func check() throws {
      let merged = MadeUpSession.turnCount - (MadeUpSession.turnCount - 1) / 5
      try WrongAnswer.unless(!turns.isEmpty && turns.allSatisfy { $0 == merged }, "\(Set(turns)) turns, not \(merged)")
    }
  }

  private struct AnalysisWork: BenchmarkWork {
    let recording: Recording
    var times: [Double] = []

    mutating func run(steps: Int) {
      times = []
      for _ in 0..<steps {
        var analysis = Analysis(by: .speaker)
        analysis.add(recording)
        times.append(analysis.result.sessions.time.seconds)
      }
    }

    func check() throws {
      try WrongAnswer.unless(
        !times.isEmpty && times.allSatisfy { abs($0 - MadeUpSession.length) < 0.01 },
        "sessions of \(Set(times)) seconds")
    }
  }
}
