// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import Testing

@Suite struct ReportTests {
  private let report = ComparisonReport.madeUp

  @Test func theTable() {
    #expect(
      report.table == """
        bbbb against aaaa
        AMD EPYC (family 26, model 2), 2 cores, Linux x86_64; Swift 6.3.1

           benchmark             takes         instructions  processor's time      by the clock          noise  verdict
        !  broken/one                                                                                           failed
        ✗  sampling/lognormal †  1.95 ns/draw                +10% (+8.0 to +13)                          ±1.0%  slower ‡
        =  engine/open-loop      977 ns/trial  ±0.0%         ±0.0% (−1.0 to +1.2)  −0.5% (−2.0 to +2.0)  ±0.4%  same
        −  old|one                                                                                              gone

        broken/one: the head's ended with status 3
        Instructions: counted by callgrind, with the base counted twice for their noise.
        † runs AVX-512 instructions, which callgrind doesn't have: it counts the path for lesser processors, so time judges what really runs.
        In brackets: 99% intervals of the median ratio over rounds. Noise: how far the base was from itself in the same rounds.
        ‡ A change was suspected and measured again; the figures are the second measurement's.
        There are uncommitted changes, which aren't part of main.

        1 failed, 1 slower, 1 same, 1 gone.

        """)
  }

  @Test func theMarkdownIsATable() {
    let lines = report.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "### 1 failed, 1 slower, 1 same, 1 gone")
    let table = lines.filter { $0.hasPrefix("|") }
    #expect(table.count == 6)
    // A name with a bar doesn't break it.
    #expect(
      table.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == ComparisonReport.columns.count + 1 })
    #expect(table.last?.contains("`old\\|one`") == true)
    #expect(lines.contains("* There are uncommitted changes, which aren't part of main."))
  }

  private func object(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test func bencherMetricFormat() throws {
    let all = try #require(object(try report.bencherMetricFormat()) as? [String: [String: [String: Double]]])
    // What wasn't measured isn't there.
    #expect(Set(all.keys) == ["engine/open-loop", "sampling/lognormal"])
    let engine = try #require(all["engine/open-loop"])
    #expect(Set(engine.keys) == ["latency", "throughput", "instructions"])
    let latency = try #require(engine["latency"])
    #expect(Set(latency.keys) == ["value", "lower_value", "upper_value"])
    let (value, low, high) = (latency["value"] ?? 0, latency["lower_value"] ?? 0, latency["upper_value"] ?? 0)
    #expect(abs(value - 1000) < 1e-9 && low < value && value < high && low >= 990 - 1e-9 && high <= 1010 + 1e-9)
    #expect(abs((engine["throughput"]?["value"] ?? 0) - 1e6) < 1e-3)
    #expect(engine["instructions"] == ["value": 2])
  }

  @Test func githubActionBenchmark() throws {
    let all = try #require(object(try report.actionBenchmark()) as? [[String: Any]])
    #expect(all.count == 3)
    #expect(all[0]["name"] as? String == "engine/open-loop")
    #expect(all[0]["unit"] as? String == "ns/trial")
    #expect(abs((all[0]["value"] as? Double ?? 0) - 1000) < 1e-9)
    #expect(all[0]["range"] as? String == "990–1010")
    #expect((all[0]["extra"] as? String)?.hasPrefix("same against aaaa\n") == true)
    #expect(all[1]["name"] as? String == "engine/open-loop instructions")
    #expect(all[1]["unit"] as? String == "instructions/trial")
    #expect(all[1]["value"] as? Double == 2)
    // Optional keys are absent, not null.
    #expect(all[1]["range"] == nil && all[1]["extra"] == nil)
  }

  @Test func hyperfine() throws {
    let all = try #require(object(try report.hyperfine()) as? [String: [[String: Any]]])
    #expect(Set(all.keys) == ["results"])
    let results = try #require(all["results"])
    #expect(results.count == 4)
    let keys: Set = [
      "command", "mean", "stddev", "median", "user", "system", "min", "max", "times", "exit_codes", "parameters",
    ]
    #expect(results.allSatisfy { Set($0.keys) == keys })
    let head = results[1]
    #expect(head["command"] as? String == "panel-benchmark run engine/open-loop --steps 100")
    #expect(head["parameters"] as? [String: String] == ["build": "head"])
    let times = try #require(head["times"] as? [Double])
    #expect(times.count == 6 && (head["exit_codes"] as? [Int]) == [0, 0, 0, 0, 0, 0])
    func close(_ key: String, _ value: Double) -> Bool { abs((head[key] as? Double ?? 0) - value) < 1e-9 }
    #expect(close("mean", 0.1024) && close("median", 0.1024) && close("min", 0.101376) && close("max", 0.103424))
    // Six times of which a third each is 1% less, the same and 1% more.
    #expect(close("stddev", 0.001024 * (4.0 / 5).squareRoot()))
    #expect(close("user", 0.099) && close("system", 0.001))
    // hyperfine writes null for the deviation of a single run.
    #expect(results[3]["stddev"] is NSNull)
    #expect(results[0]["parameters"] as? [String: String] == ["build": "base"])
  }
}
