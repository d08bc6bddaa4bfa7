// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import PanelRecordings

/// The cues that a file gives, past what can't be read.
private func cues(_ path: String) throws -> [Cue] {
  var reader = WebVTTCueReader(ByteSource(try Vectors.bytes(path), fileName: path))
  var cues: [Cue] = []
  while let event = try reader.next() {
    if case .cue(let cue) = event { cues.append(cue) }
  }
  return cues
}

/// Known answers: the files of Web Platform Tests with the cues of W3C's parser, and those of vtt.js with its own.
@Suite struct WebVTTKnownAnswerTests {
  struct Answer: Decodable, Equatable {
    let id: String
    let start: Double
    let end: Double
    let text: String
  }

  struct MozillaAnswer: Decodable {
    struct MozillaCue: Decodable {
      let id: String
      let startTime: Double
      let endTime: Double
      let text: String
    }
    let cues: [MozillaCue]
  }

  @Test func webPlatformTests() throws {
    let answers = try JSONDecoder().decode(
      [String: [Answer]].self, from: Data(try Vectors.bytes("vtt/wpt/wpt_expected_cues.json")))
    #expect(answers.count == 37)
    #expect(answers.values.reduce(0) { $0 + $1.count } == 225)
    for (name, expected) in answers {
      let read = try cues("vtt/wpt/" + name)
      #expect(read.map { Answer(id: $0.id, start: $0.from, end: $0.to, text: $0.text) } == expected, "\(name)")
    }
  }

  @Test func mozilla() throws {
    let names = Vectors.names(in: "vtt/mozilla/tests", ending: ".vtt")
    #expect(names.count == 151)
    // Here vtt.js isn't W3C's algorithm: `120:00.000` is no time, and a lone arrow doesn't end the cue behind it.
    let others = ["cue-times/min-top-digits.vtt", "cue-times/minimum-spots-over-sixty.vtt", "integration/id.vtt"]
    for name in names where !others.contains(name) {
      let path = "vtt/mozilla/tests/" + name
      let answer = try JSONDecoder().decode(
        MozillaAnswer.self, from: Data(try Vectors.bytes(path.replacing(".vtt", with: ".json"))))
      let expected = answer.cues.map { Answer(id: $0.id, start: $0.startTime, end: $0.endTime, text: $0.text) }
      #expect(
        try cues(path).map { Answer(id: $0.id, start: $0.from, end: $0.to, text: $0.text) } == expected, "\(name)")
    }
  }
}
