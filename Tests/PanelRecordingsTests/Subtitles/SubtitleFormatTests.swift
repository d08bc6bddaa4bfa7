// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

/// Files as people's programs write them, and the turns that a person reads off them.
@Suite struct SubtitleFormatTests {
  @Test func zoom() throws {
    let read = try recordings(
      in: """
        WEBVTT

        1
        00:00:00.050 --> 00:00:01.790
        Ann Lee: Hi!

        2
        00:00:02.070 --> 00:00:04.050
        Dr. Bob van der Berg: One thing: it starts at 10:30.

        3
        00:00:05.140 --> 00:00:08.310
        Ann Lee (she/her): Hello

        4
        00:00:09.000 --> 00:00:10.000
        Good.
        """, file: "GMT1_Recording.transcript.vtt")
    #expect(read[0].session.id == "GMT1_Recording.transcript")
    #expect(read[0].sources[0].format == "vtt")
    #expect(
      jotted(read[0].turns)
        == "Ann Lee 0.05-1.79, Dr. Bob van der Berg 2.07-4.05, Ann Lee (she/her) 5.14-8.31, Ann Lee (she/her) 9-10")
  }

  @Test func teams() throws {
    let read = try recordings(
      in: """
        \u{FEFF}WEBVTT\r
        \r
        NOTE Confidence: 0.9\r
        \r
        6f7b8a-1/12-0\r
        00:00:03.123 --> 00:00:05.456\r
        <v Lee, Ann>Good morning. So: let's\r
        start.</v>\r
        \r
        6f7b8a-1/13-1\r
        00:00:05.400 --> 00:00:06.000 align:start position:0%\r
        <v.loud Müller &amp; Söhne>Yes.</v>\r
        \r
        00:00:07.000 --> 00:00:08.000\r
        [Music]\r
        """)
    #expect(jotted(read[0].turns) == "Lee, Ann 3.123-5.456, Müller & Söhne 5.4-6, ? 7-8")
  }

  @Test func subRipWithNamesNowAndThen() throws {
    let read = try recordings(
      in: """
        1
        00:00:00,179 --> 00:00:02,399
        Travis: When you first get
        started in podcasting, it's

        2
        00:00:02,400 --> 00:00:04,799
        almost guaranteed. Remember: mistakes

        3
        00:00:04,801 --> 00:00:07,980
        - Alban: are made.
        - Travis: Yes.

        4
        0:00:08.0 --> 0:00:09.0
        <i>They are.</i>
        5
        00:10 --> 00:11,5 X1:100
        {\\an8}All the
        7
        time
        """, file: "a.srt")
    #expect(read[0].sources[0].format == "srt")
    let turns = read[0].turns.merged()
    #expect(
      jotted(turns).hasPrefix("Travis 0.179-4.799, Alban 4.801-") && jotted(turns).hasSuffix("Travis 6.589-11.5"))
    #expect(
      read[0].sources[0].notes.map(\.text) == [
        "cues of several speakers, who share their time by how much each says: 1"
      ])
  }

  @Test func nobodysName() throws {
    let read = try recordings(in: "WEBVTT\n\n00:00.000 --> 00:15.400\nHello: this is it.\n")
    #expect(read[0].turns.count == 1)
    let plain = try recordings(
      in: "WEBVTT\n\n00:00.000 --> 00:15.400\nThis is it: hello.\n\n00:16.000 --> 00:17.000\nNo.\n")
    #expect(plain[0].turns.allSatisfy { $0.speaker == nil })
  }

  @Test func whisperX() throws {
    let read = try recordings(
      in:
        "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: hello\n\n2\n00:00:02,500 --> 00:00:03,000\n[SPEAKER_01]: oh\n")
    #expect(jotted(read[0].turns) == "SPEAKER_00 1-2, SPEAKER_01 2.5-3")
  }

  @Test func invitationsToAsk() throws {
    let read = try recordings(
      in: """
        WEBVTT

        00:00.000 --> 00:15.000
        Thank you. Do we have any

        00:15.000 --> 00:17.000
        questions from the audience?

        00:18.000 --> 00:19.000
        Yes.
        """)
    #expect(read[0].turns.map(\.invitesQuestions) == [false, true, false])
  }

  @Test func refusals() {
    let head = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n"
    #expect(
      refusal(of: head + "00:02,000 --> 00:03,000\nb\n", file: "a.vtt")
        == "a.vtt:6: “00:02,000 --> 00:03,000” isn't the times of a cue; write them as 00:01:02.500 --> 00:01:04.000")
    #expect(
      refusal(of: head + "00:05.000 --> 00:04.000\nb\n", file: "a.vtt")
        == "a.vtt:6: the cue ends before it begins: 5.0 s to 4.0 s")
    #expect(refusal(of: "WEBVTT\n\n", file: "a.vtt") == "a.vtt: the file has no cues")
    #expect(
      refusal(of: "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:0x,000 --> 00:00:03,000\nb\n", file: "a.srt")
        == "a.srt:6: “00:00:0x,000 --> 00:00:03,000” isn't the times of a cue; "
        + "write them as 00:01:02,500 --> 00:01:04,000")
  }

  @Test func whatIsSkippedIsCounted() throws {
    let read = try recordings(
      in: "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:02,000 --> 00:03,000\nb\n\nstray\n\n00:05.000 --> 00:06.000\nc\n",
      options: .skipping)
    #expect(read[0].turns.count == 2)
    #expect(read[0].sources[0].skipped.map(\.line) == [6])
    #expect(
      read[0].sources[0].notes == [SourceNote(line: 9, text: "blocks of text without times, which are no cues: 1")])
  }

  /// Unusual names survive, in voices to the letter.
  @Test func unusualNames() throws {
    let names = try JSONDecoder().decode([String].self, from: Data(try Vectors.bytes("text/blns.json")))
    #expect(names.count == 515)
    var count = 0
    for name in names {
      let words = name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
        .joined(separator: " ")
      guard !words.isEmpty, !(words + ">").contains("-->") else { continue }
      let written = words.unicodeScalars.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
      let read = try recordings(in: "WEBVTT\n\n00:00.000 --> 00:01.000\n<v \(written)>hello\n", as: "vtt")
      #expect(read[0].turns.map(\.speaker?.name) == [words], "\(name)")
      count += 1
    }
    #expect(count > 500)
  }
}

@Suite struct SpeakerLabelTests {
  @Test(arguments: [
    ("Ann: hi", "Ann"), ("ANN LEE: hi", "ANN LEE"), ("Speaker 1: hi", "Speaker 1"), ("speaker 1: hi", "speaker 1"),
    ("[Ann]: hi", "Ann"), ("(Ann): hi", "Ann"), (">> Ann: hi", "Ann"), ("- Ann: hi", "Ann"), ("**Ann:** hi", "Ann"),
    ("**Ann**: hi", "Ann"), ("J. R. Smith Jr.: hi", "J. R. Smith Jr."),
    ("Ludwig van Beethoven: hi", "Ludwig van Beethoven"),
    ("李雷: 你好", "李雷"), ("李雷：你好", "李雷"), ("Q: why", "Q"), ("Audience member: why", "Audience member"),
    ("SPEAKER_00: hi", "SPEAKER_00"), ("O'Neil-Smith: hi", "O'Neil-Smith"), ("Ann:", "Ann"), ("محمد: مرحبا", "محمد"),
  ])
  func labels(line: String, name: String) { #expect(SpeakerLabel(line)?.name == name) }

  @Test(arguments: [
    "hello there: hi", "at 10:30", "https://example.org", "So here's the thing: no", "", ":", "Yes, Ann: hi",
    "Is it? No: hi",
    "I went home. Then: hi", "12:30 Ann", "A very Long Title That Goes On And On: hi",
  ])
  func noLabels(line: String) { #expect(SpeakerLabel(line) == nil) }
}
