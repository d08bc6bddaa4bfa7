// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import Testing

/// Known answers: dscore's files, and single lines with what must become of each.
@Suite struct RTTMKnownAnswerTests {
  struct LineCase: Decodable, Sendable {
    let line: String
    let mustBeAccepted: Bool

    enum CodingKeys: String, CodingKey {
      case line
      case mustBeAccepted = "required_accept"
    }
  }

  @Test func lines() throws {
    let cases = try JSONDecoder().decode([LineCase].self, from: Data(try Vectors.bytes("rttm/line_cases.json")))
    #expect(cases.count == 28)
    for lineCase in cases {
      // A line beside it, so that a file without turns is no reason to refuse it.
      let text = lineCase.line + "\nSPEAKER g 1 0 1 <NA> <NA> t <NA> <NA>\n"
      do throws(ImportError) {
        let read = try recordings(in: text, as: "rttm")
        #expect(lineCase.mustBeAccepted, "\(lineCase.line)")
        let isTurn = lineCase.line.hasPrefix("SPEAKER")
        #expect(read.filter { $0.session.id == "f" }.flatMap(\.turns).count == (isTurn ? 1 : 0))
        #expect(read.flatMap(\.sources).flatMap(\.notes).count == (isTurn ? 0 : 1), "\(lineCase.line)")
      } catch {
        #expect(!lineCase.mustBeAccepted, "\(lineCase.line): \(error)")
        #expect(error.line == 1)
      }
    }
  }

  @Test(arguments: [("ref", 13), ("sys", 11)])
  func dscore(name: String, count: Int) throws {
    let bytes = try Vectors.bytes("rttm/\(name).rttm")
    let read = try recordings(in: bytes, file: "\(name).rttm")
    #expect(read.map(\.session.id) == ["FILE1"])
    #expect(read[0].turns.count == count)
    #expect(read[0].sources.map(\.format) == ["rttm"])
    // By the plainest other way to read them.
    let expected = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let fields = line.split(separator: " ")
      let from = time(Double(fields[3]) ?? .nan)
      return Turn(
        speaker: Speaker(String(fields[7])), from: from, to: from + .seconds(Double(fields[4]) ?? .nan))
    }
    #expect(read[0].turns == expected.sorted { $0.from < $1.from })
  }
}

@Suite struct RTTMFormatTests {
  private let line = "SPEAKER f 1 2.5 1 <NA> <NA> s <NA> <NA>\n"

  @Test func severalSessionsInAnyOrder() throws {
    let read = try recordings(
      in: """
        SPEAKER x 1 5 1 <NA> <NA> b <NA> <NA>
        SPEAKER y 1 0 1 <NA> <NA> c <NA> <NA>
        SPEAKER x 1 0 2.5 <NA> <NA> a <NA> <NA>
        """)
    #expect(read.map(\.session.id) == ["x", "y"])
    #expect(jotted(read[0].turns) == "a 0-2.5, b 5-6")
  }

  @Test func refusals() {
    #expect(
      refusal(of: line + "SPEAKER f 1 2\n")
        == "a.txt:2: fields: 4, where RTTM has 9 or 10; check that no name has spaces")
    #expect(
      refusal(of: line + line.replacing("2.5", with: "2,5"))
        == "a.txt:2: the turn's beginning “2,5” is no number; write seconds, such as 12.5")
    #expect(refusal(of: line + "\n" + line) == "a.txt:2: an empty line; delete it")
    #expect(refusal(of: line + "\n\n") == nil)
    #expect(refusal(of: "SPKR-INFO f 1 <NA> <NA> <NA> unknown s <NA> <NA>\n") == "a.txt: the file has no turns")
    #expect(
      refusal(of: line.replacing("2.5", with: "2000000000"))
        == "a.txt:1: the turn's beginning 2000000000 lies more than 31 years off")
  }

  @Test func badRecordsAreCountedWhereSomebodyAskedForThat() throws {
    let text = line + line.replacing("2.5", with: "nan") + line.replacing(" 1 <NA>", with: " 0 <NA>") + line
    let read = try recordings(in: text, options: .skipping)
    #expect(read[0].turns.count == 2)
    #expect(
      read[0].sources[0].skipped == [
        SkippedRecord(line: 2, reason: "the turn's beginning “nan” is no number"),
        SkippedRecord(line: 3, reason: "the turn's length is 0 seconds"),
      ])
    #expect(throws: ImportError.self) {
      try recordings(in: line.replacing("2.5", with: "x"), as: "rttm", options: .skipping)
    }
  }

  @Test func aNameForTheSession() throws {
    var options = ImportOptions()
    options.session = "panel"
    #expect(try recordings(in: line, options: options)[0].session.id == "panel")
    #expect(throws: ImportError.self) {
      try recordings(in: line + line.replacing(" f ", with: " g "), options: options)
    }
  }

  @Test func coveredStretches() throws {
    let read = try recordings(in: ";; by hand\nf 1 0.0 12.5\nf 1 20 30\n", file: "a.uem")
    #expect(read[0].session.id == "f")
    #expect(read[0].covered == [TimeRange(from: time(0), to: time(12.5)), TimeRange(from: time(20), to: time(30))])
    #expect(read[0].sources[0].format == "uem")
    #expect(refusal(of: "f 1 3 2\n", as: "uem") == "a.txt:1: it ends before it begins: 3 to 2")
    #expect(refusal(of: "f 1 3\n", as: "uem") == "a.txt:1: fields: 3, where UEM has 4")
  }
}
