// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Testing

@Suite struct RecordTests {
  /// Of five batches the least by the clock, and the second of the processor's times.
  @Test func aMeasurementIsThatOfItsCalmBatches() throws {
    let text = """
      {"format":"panel-benchmark-run/1","name":"a/b","steps":10,"systemSeconds":[0,0.01,0,0.02,0],\
      "userSeconds":[0.3,0.1,0.2,0.07,0.4],"wallSeconds":[0.4,0.2,0.3,0.5,0.4]}\r

      """
    let sample = try RunRecord(text).sample()
    #expect(sample == TimeSample(wall: 0.02, processor: 0.011, user: 0.01, system: 0.001))
  }

  @Test(
    arguments: [
      ("[]", "[]", "[]", "a/b: 0 samples of 10 steps, so nothing is known"),
      ("[0.1]", "[]", "[]", "a/b: 1 samples of 10 steps, so nothing is known"),
      ("[0]", "[0]", "[0]", "a/b: times of [0.0] s, which no clock shows"),
      ("[0.1]", "[-1]", "[0]", "a/b: times of [0.1] s, which no clock shows"),
    ])
  func aMeasurementOfNothingIsRefused(wall: String, user: String, system: String, message: String) throws {
    let record = try RunRecord(
      """
      {"format":"panel-benchmark-run/1","name":"a/b","steps":10,"systemSeconds":\(system),"userSeconds":\(user),\
      "wallSeconds":\(wall)}
      """)
    let error = #expect(throws: FormatError.self) { try record.sample() }
    #expect(error?.description == message)
  }

  @Test(
    arguments: [
      ("", "0 measurements where one is expected"),
      ("Segmentation fault", "measurement, line 1: no JSON object with a “format”: Segmentation fault"),
      (
        #"{"format":"panel-benchmark-run/2"}"#,
        "measurement, line 1: the format is panel-benchmark-run/2, and this program knows panel-benchmark-run/1; use the one that wrote it"
      ),
      (#"{"format":"panel-benchmark-run/1","name":"a"}"#, "measurement, line 1: “steps” is missing"),
      (
        #"{"format":"panel-benchmark-run/1","name":"a","steps":"x"}"#,
        "measurement, line 1: “steps” is of another type"
      ),
    ])
  func whatIsNoMeasurementIsRefused(text: String, message: String) {
    let error = #expect(throws: FormatError.self) { try RunRecord(text) }
    #expect(error?.description == message)
  }

  @Test func aListIsReadLineByLine() throws {
    let text = """
      {"countedSteps":48,"countsWholeProcess":false,"format":"panel-benchmark/1","name":"engine/x",\
      "thresholds":{"instructions":0.01,"time":0.02},"unit":"trial","unitsPerStep":1024,"version":1}
      {"format":"panel-benchmark/1","name":"command/y","thresholds":{"instructions":0.01,"time":0.02},\
      "uncounted":"too long","unit":"run","unitsPerStep":1,"version":2}

      """
    let list = try BenchmarkDescription.list(text)
    #expect(list.map(\.name) == ["engine/x", "command/y"])
    #expect(
      list[0]
        == BenchmarkDescription(
          name: "engine/x", unit: "trial", unitsPerStep: 1024, thresholds: .init(instructions: 0.01, time: 0.02),
          countedSteps: 48, countsWholeProcess: false))
    #expect(list[1].uncounted == "too long" && list[1].version == 2 && list[1].countedSteps == nil)
  }

  private let build = BuildRecord(
    revision: "abc", toolchain: "Swift 6.3.1", flags: "-c release", platform: "Linux x86_64")

  @Test func aBuildsRecordComesBackAsItWas() throws {
    #expect(try BuildRecord(build.text()) == build)
  }

  @Test func buildsOfOtherMakesAreNotComparable() {
    var other = build
    #expect(other.differences(from: build).isEmpty)
    other.revision = "def"
    #expect(other.differences(from: build).isEmpty)
    other.toolchain = "Swift 6.4"
    other.flags = "-c debug"
    #expect(
      other.differences(from: build) == [
        "toolchain: “Swift 6.3.1” in the base, “Swift 6.4” in the head",
        "flags: “-c release” in the base, “-c debug” in the head",
      ])
    other = build
    other.platform = "Linux arm64"
    #expect(other.differences(from: build) == ["platform: “Linux x86_64” in the base, “Linux arm64” in the head"])
  }
}
