// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

/// The object that a forecast becomes, held against the contract key by key.
@Suite struct ForecastJSONTests {
  private func object(_ forecast: Forecast) throws -> [String: Any] {
    let data = Data(forecast.json.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: OtherPanels.all.map(\.name))
  func keepsTheContract(_ name: String) throws {
    let panel = try #require(OtherPanels.all.first { $0.name == name }?.panel)
    #expect(try JSONContract.violations(object(panel.forecast)) == [])
  }

  @Test func remediesKeepTheContract() throws {
    let forecast = try object(RemediedPanel.forecast)
    #expect(JSONContract.violations(forecast) == [])
    #expect((forecast["remedies"] as? [Any])?.count == 4)
  }

  @Test func theContractNoticesFaults() throws {
    var forecast = try object(SeedPanel.forecast)
    forecast["on_time"] = NSNull()
    forecast["extra"] = 1
    var run = try #require(forecast["run"] as? [String: Any])
    run["seed"] = nil
    forecast["run"] = run
    #expect(JSONContract.violations(forecast) == ["run.seed: missing", "on_time: no estimate"])
  }

  /// Read by the standard library: Foundation's JSON reader loses the last digits of some doubles.
  @Test func figuresSurviveToTheBit() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<10_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(JSONValue.number(value).text) == value)
    }
    let text = SeedPanel.forecast.json
    #expect(text.contains("\"on_time\": { \"estimate\": 0.601039, \"standard_error\": 0.0004896847153822548, "))
  }

  @Test func keysStandInTheContractsOrder() {
    let lines = SeedPanel.forecast.json.split(separator: "\n")
    let keys = lines.filter { $0.hasPrefix("  \"") }.map { String($0.dropFirst(3).prefix { $0 != "\"" }) }
    #expect(keys == JSONContract.keys)
  }

  @Test func sameForecastSameBytes() {
    #expect(SeedPanel.forecast.json == SeedPanel.forecast.json)
  }

  @Test func whatMayDifferStandsOnLinesOfItsOwn() {
    var other = SeedPanel.forecast
    other.run.threads = 64
    other.run.elapsed = .seconds(0.5)
    let (first, second) = (SeedPanel.forecast.json, other.json)
    let pairs = zip(first.split(separator: "\n"), second.split(separator: "\n"))
    let differing = pairs.filter { $0 != $1 }.map { $0.0.drop { $0 == " " }.prefix { $0 != ":" } }
    #expect(differing == ["\"threads\"", "\"elapsed_seconds\"", "\"trials_per_second\""])
  }

  @Test func whatIsNotFiniteIsNull() throws {
    var forecast = SeedPanel.forecast
    forecast.overrun = Estimate(value: .nan, standardError: .infinity, interval: nil)
    forecast.lost = Estimate(value: 1, standardError: .infinity, interval: .init(low: 0, high: .infinity))
    forecast.finish.standardDeviation = .infinity
    forecast.run.elapsed = .zero
    let text = forecast.json
    #expect(text.contains("\"overrun_seconds\": null"))
    #expect(
      text.contains(
        "\"lost_seconds\": { \"estimate\": 1, \"standard_error\": null, \"low\": 0, \"high\": null, "
          + "\"data_low\": null, \"data_high\": null }"))
    #expect(text.contains("\"sd\": null") && text.contains("\"trials_per_second\": null"))
  }

  @Test func numbersAreShortest() {
    #expect(JSONValue.number(0.1).text == "0.1")
    #expect(JSONValue.number(-0.0).text == "0")
    #expect(JSONValue.number(4500).text == "4500")
    #expect(JSONValue.number(1e22).text == "1e+22")
    #expect(JSONValue.number(.leastNonzeroMagnitude).text == "5e-324")
    #expect(JSONValue.unsigned(.max).text == "18446744073709551615")
  }

  @Test(arguments: OtherPanels.hostileTitles + ["\"\\/\u{1F}\u{FFFE}"])
  func titlesAreKeptButHarmless(_ title: String) throws {
    var forecast = SeedPanel.forecast
    forecast.scenario.title = title
    let text = forecast.json
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isHarmless($0) })
    let scenario = try #require(try object(forecast)["scenario"] as? [String: Any])
    let read = try #require(scenario["title"] as? String)
    #expect(Array(read.unicodeScalars) == Array(title.unicodeScalars))
  }
}
