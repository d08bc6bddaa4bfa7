// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct FitCommandTests {
  private let files: Files

  init() throws { files = try Files() }

  /// The known answers of the library's tests.
  private static let vectors = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "EstimationTests/Vectors")
  static let fosdem = vectors.appending(path: "../../../Scenarios/recordings/fosdem-2024-saturday.csv").standardized
    .path
  static let columns = ["--map", "session=room,actual=actual_seconds:s"]

  private func run(_ arguments: [String], files: Files? = nil) throws -> Program.Result {
    var program = Program("fit")
    program.arguments += arguments
    program.folder = files?.folder
    return try program.run()
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try run(arguments + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  // MARK: Talks

  @Test func fosdemSaturday() throws {
    let object = try json([Self.fosdem, "--goodness", "20"] + Self.columns)
    #expect(object["schema"] as? String == "panelsim-fit/1" && object["of"] as? String == "talks")
    #expect(object["best"] as? String == "moderated:weibull+weibull" && object["unit"] as? String == "share")
    let observations = try #require(object["observations"] as? [String: Any])
    #expect(observations["count"] as? Int == 363 && observations["sessions"] as? Int == 27)
    let fits = try #require(object["fits"] as? [[String: Any]])
    let best = fits[0]
    // Documentation/Learning.md has the figure.
    #expect(abs(try #require(best["aic"] as? Double) + 384.0) < 0.1)
    // Of the kinds of moderated talk the best alone stands among the fits, with all that is known of it.
    #expect((object["alternatives"] as? [[String: Any]])?.count == 5)
    #expect((best["goodness"] as? [String: Any])?["replicates"] as? Int == 20)
    #expect((best["parameters"] as? [[String: Any]])?.allSatisfy { $0["low"] is Double } == true)
    let moderation = try #require(best["moderation"] as? [String: Any])
    #expect(moderation["heeded_is_known"] as? Bool == false)
    let (low, high) = (moderation["heeded_low"] as? Double, moderation["heeded_high"] as? Double)
    #expect(try #require(low) < 0.1 && (try #require(high)) > 0.95)
    let names = Set(fits.compactMap { $0["model"] as? String })
    #expect(
      names.isSuperset(of: ["lognormal", "gamma", "weibull", "loglogistic", "normal", "exponential", "empirical"]))
    let aics = fits.compactMap { $0["aicc"] as? Double }
    #expect(aics == aics.sorted())
  }

  @Test func theReportSaysItInWords() throws {
    let result = try run([Self.fosdem, "--goodness", "0", "--width", "80"] + Self.columns)
    let text = result.output.split(separator: "\n").joined(separator: " ")
    #expect(
      text.hasPrefix(
        "363 talks in 27 sessions. Half take at most 94% of their slot, one in ten more than 106%; 31 in 100 run over.")
    )
    #expect(text.contains("How many heed the signal is unknown"))
    #expect(text.contains("--into SCENARIO.yaml"))
  }

  /// A scenario with the lines that `fit` writes is accepted and has the same lengths.
  @Test func theLinesForAScenarioMeanTheSame() throws {
    let object = try json(
      [Self.fosdem, "--goodness", "0", "--interval", "none", "--family", "moderated:normal"] + Self.columns)
    let fit = try #require((object["fits"] as? [[String: Any]])?.first)
    let lines = try #require(fit["scenario"] as? [String: String])
    #expect(Set(lines.keys).isSuperset(of: ["talks.takes", "moderation.heeded", "moderation.wraps_up_in"]))
    var text = "format: panelsim/1\ntitle: Learnt\nslot: { length: 1h }\n"
    for block in ["talks", "moderation"] {
      text += block + ":\n"
      for (key, value) in lines where key.hasPrefix(block + ".") {
        text += "  \(key.dropFirst(block.count + 1)): \(value)\n"
      }
    }
    text += "agenda:\n  - talk: One\n    planned: 1000s\n"
    let scenario = try files.file("learnt.yaml", text)
    #expect(try Program("check", scenario).run().status == 0)
    let forecast = try Program("simulate", scenario, "--trials", "200000", "--json").run()
    let played = try #require(try JSONSerialization.jsonObject(with: Data(forecast.output.utf8)) as? [String: Any])
    let segment = try #require((played["segments"] as? [[String: Any]])?.first)
    let over = try #require((segment["over_planned"] as? [String: Any])?["estimate"] as? Double)
    #expect(abs(over - (try #require(fit["over"] as? Double))) < 0.005)
    let durations = try #require(segment["duration_seconds"] as? [String: Any])
    let quantiles = try #require(fit["quantiles"] as? [String: Double])
    for name in ["p10", "p50", "p90"] {
      let (estimate, learnt) = ((durations[name] as? [String: Any])?["estimate"] as? Double, quantiles[name])
      #expect(abs(try #require(estimate) / 1000 - (try #require(learnt))) < 0.005, "\(name)")
    }
  }

  /// A report's lines stand in a file as they are, however narrow the terminal was.
  @Test(arguments: [40, 80, 140])
  func theLinesOfTheReportAreYAML(width: Int) throws {
    let report = try run(
      [Self.fosdem, "--goodness", "0", "--interval", "none", "--family", "moderated:weibull+weibull"]
        + ["--width", "\(width)"] + Self.columns
    ).output
    let start = try #require(report.firstRange(of: "\ntalks:\n"))
    let end = try #require(report.firstRange(of: "\nOr have it written"))
    let text = """
      format: panelsim/1
      title: Learnt
      slot: { length: 1h }\(report[start.lowerBound..<end.lowerBound])
      agenda: [ { talk: One, planned: 20m } ]
      """
    let check = try Program("check", try files.file("learnt.yaml", text)).run()
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func groups() throws {
    let table =
      "session,room,planned_minutes,actual_minutes\n"
      + (0..<40).map { index in
        let room = ["Aula", "Hall", "Lab", "Foyer"][index % 4]
        return "in \(room),\(room),20,\(15 + index * 7 % 11 + index % 4)\n"
      }.joined()
    let talks = try files.file("talks.csv", table)
    let arguments = [talks, "--by", "room", "--family", "lognormal", "--goodness", "0"]
    let groups = try #require(try json(arguments)["groups"] as? [String: Any])
    let each = try #require(groups["groups"] as? [[String: Any]])
    #expect(Set(each.compactMap { $0["name"] as? String }) == ["Aula", "Hall", "Lab", "Foyer"])
    let report = try run(arguments).output
    #expect(report.contains("Rooms differ by about") && report.contains("drawn towards 1"))
    let none = try run([talks, "--by", "speaker", "--family", "lognormal", "--goodness", "0"])
    #expect(none.status == 0 && none.output.contains("By speaker: not told apart"))
  }

  // MARK: Bare lengths

  /// All known fits hold from the shell.
  @Test func knownFits() throws {
    let text = try String(contentsOf: Self.vectors.appending(path: "own/expected.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    var done: Set<String> = []
    for row in rows where ["lognormal", "gamma", "weibull", "loglogistic", "exponential", "beta 0 1"].contains(row[1]) {
      guard done.insert(row[0] + row[1]).inserted, done.count <= 12 else { continue }
      let family = row[1].split(separator: " ")
      let fits = try json(
        ["--lengths", Self.vectors.appending(path: "own/\(row[0]).csv").path, "--family", String(family[0])]
          + (family.count > 1 ? ["--max", "1"] : []) + ["--goodness", "0", "--interval", "none"])["fits"]
      let fit = try #require((fits as? [[String: Any]])?.first)
      let expected = rows.filter { $0[0] == row[0] && $0[1] == row[1] }
      let likelihood = try #require(Double(row[2]))
      #expect(abs(try #require(fit["log_likelihood"] as? Double) - likelihood) < 1e-8 * abs(likelihood))
      let parameters = try #require(fit["parameters"] as? [[String: Any]])
      for parameter in expected {
        let found = try #require(
          parameters.first { $0["name"] as? String == parameter[3] || $0["textbook"] as? String == parameter[3] })
        let (value, error) = (try #require(Double(parameter[4])), try #require(Double(parameter[5])))
        #expect(abs(try #require(found["estimate"] as? Double) - value) < 1e-6 * abs(value), "\(parameter)")
        #expect(abs(try #require(found["standard_error"] as? Double) - error) < 1e-4 * error, "\(parameter)")
      }
    }
    #expect(done.count >= 8)
  }

  @Test func unitsOfBareLengths() throws {
    let bare = try files.file("bare.csv", "took,cut_off\n5,0\n6.5,0\n7,1\n8,0\n9.5,0\n")
    let named = try files.file("named.csv", "took\n5m\n6m30s\n7 min\n8m\n9.5 min\n")
    let minutes = try json(["--lengths", bare, "--unit", "m", "--family", "lognormal", "--goodness", "0"])
    #expect(minutes["unit"] as? String == "s")
    #expect((minutes["observations"] as? [String: Any])?["cut_off"] as? Int == 1)
    let plain = try json(["--lengths", bare, "--family", "lognormal", "--goodness", "0"])
    #expect(plain["unit"] is NSNull)
    func mu(_ object: [String: Any]) throws -> Double {
      let fit = try #require((object["fits"] as? [[String: Any]])?.first)
      return try #require((fit["parameters"] as? [[String: Any]])?.first?["estimate"] as? Double)
    }
    #expect(abs(try mu(minutes) - (try mu(plain)) - log(60)) < 1e-9)
    #expect(try json(["--lengths", named, "--family", "gamma", "--goodness", "0"])["unit"] as? String == "s")
    #expect(try run(["--lengths", named]).output.contains("Half take at most 7m"))
  }

  // MARK: What can't be told

  static let degenerate: [(name: String, table: String, word: String)] = [
    ("one", "length\n5\n", "needs at least 2"), ("all cut off", "length,cut_off\n5,1\n6,1\n7,1\n", "were cut off"),
    ("one value", "length\n5\n5\n5\n5\n", "agrees with all observations"),
    ("at most", "low,high\n,5\n,7\n,9\n", "only an upper bound"), ("none", "length\n", "no lengths in it"),
    ("nothing said", "low,high\n,\n,\n", "no observations"), ("not a number", "length\n5\nnan\n", "“nan” is no time"),
    ("negative", "length\n5\n-6\n", "below 0"), ("the wrong way round", "low,high\n5,4\n", "above the upper"),
    ("no header", "5\n6\n", "begin with a header"), ("no lengths", "name,x\na,5\n", "no column holds lengths"),
    ("no count", "length,count\n5,2\n6,0\n", "no count"), ("too long a row", "length\n5,6\n", "fields: 2"),
    ("two meanings", "length,low,high\n5,4,6\n", "lengths and bounds"), ("units mixed", "length\n5m\n7\n", "have none"),
  ]

  @Test(arguments: degenerate.indices)
  func whatCannotBeFittedIsNoNumber(_ index: Int) throws {
    let (name, table, word) = Self.degenerate[index]
    let result = try run(["--lengths", try files.file("lengths.csv", table), "--goodness", "0"])
    #expect(result.status == 65 && result.output.isEmpty, "\(name): \(result.output)")
    #expect(result.errors.contains(word), "\(name): \(result.errors)")
  }

  @Test func aComponentThatDrawsTogether() throws {
    let table = try files.file("lengths.csv", "length\n5\n5\n5\n5\n5\n5\n6.1\n7.2\n8.3\n4.4\n")
    let result = try run(["--lengths", table, "--family", "weibull+weibull"])
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.errors.contains("draws together on 5, without end"))
    // Beside one that can be fitted it stands with its reason.
    let both = try run(["--lengths", table, "--family", "weibull+weibull", "--family", "gamma", "--goodness", "0"])
    #expect(both.status == 0 && both.output.contains("Not fitted: two Weibull: it fits the better the closer"))
  }

  // MARK: Files and usage

  @Test func picture() throws {
    let table = try files.file("lengths.csv", "length\n5\n6\n7\n9\n12\n")
    let arguments = ["--lengths", table, "--goodness", "0", "--svg", "fit.svg"]
    #expect(try run(arguments, files: files).status == 0)
    let svg = try #require(files.content("fit.svg"))
    #expect(svg.hasPrefix("<?xml") && svg.contains("<title") && svg.hasSuffix("</svg>\n"))
    #expect(try run(arguments, files: files).status == 73)
    #expect(try run(arguments + ["--force"], files: files).status == 0)
  }

  @Test func csv() throws {
    let table = try files.file("lengths.csv", "length\n5\n6\n7\n9\n12\n")
    let lines = try run(["--lengths", table, "--csv"]).output.components(separatedBy: "\r\n").dropLast()
    #expect(lines.first == "section,name,figure,estimate,standard_error,low,high")
    #expect(lines.contains { $0.hasPrefix("parameter,\"weibull\",\"shape\",") })
    #expect(!lines.contains { $0.contains("inf") || $0.contains("nan") })
  }

  @Test func usage() throws {
    let table = try files.file("lengths.csv", "length\n5\n6\n7\n")
    for arguments in [
      ["--family", "weather"], ["--family", "beta"], ["--family", "a+b+c"], ["--signal", "soon"],
      ["--signal", "110%..80%"], ["--unit", "m"], ["--lengths", table, "--by", "room"], ["--by", "role"],
      ["--lengths", table, "more.csv"], ["--of", "weather"], ["--interval", "guess"], ["--bootstrap", "3"],
      ["--goodness", "-1"], ["--lengths", table, "--rounded", "soon"], ["--json", "--csv"],
    ] {
      #expect(try run(arguments).status == 64, "\(arguments)")
    }
    // Bounds are in the unit of what is fitted.
    let shares = [Self.fosdem, "--family", "metalog", "--goodness", "0"] + Self.columns
    #expect(try run(shares + ["--max", "30m"]).status == 64)
    #expect(try run(shares + ["--max", "300%"]).status == 0)
    #expect(try run(shares + ["--in-seconds", "--max", "300%"]).status == 64)
    let minutes = ["--lengths", table, "--unit", "m", "--family", "beta", "--goodness", "0"]
    #expect(try run(minutes + ["--max", "10"]).status == 0 && run(minutes + ["--max", "10m"]).status == 0)
    #expect(try run(minutes + ["--max", "6"]).errors.contains("can't come from beta"))
    #expect(try run(["--lengths", "nowhere.csv"]).status == 66)
    let nobody = try run([Self.fosdem, "--of", "questions"] + Self.columns)
    #expect(nobody.status == 65 && nobody.errors.contains("no session says when the floor was opened"))
    #expect(try run(["nowhere.csv"]).status == 66)
  }
}
