// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct StampLineTests {
  @Test(arguments: [
    ("Ann  0:03", "Ann 3"), ("**Ann** 0:03  ", "Ann 3"), ("**Ann Lee** 1:02:03", "Ann Lee 3723"),
    ("Ann: 00:01:17", "Ann 77"), ("Speaker 0: 00:01:17", "Speaker 0 77"), ("[00:01:02] Ann: Hello", "Ann 62 Hello"),
    ("[00:01:02] Ann", "Ann 62"), ("(0:05) Ann:", "Ann 5"), ("00:01:02 Ann: Hello: you", "Ann 62 Hello: you"),
    ("Ann (01:02): Hello", "Ann 62 Hello"), ("Ann Lee [01:02:03]:", "Ann Lee 3723"),
    ("Ann: [01:02] Hello", "Ann 62 Hello"),
    ("[Ann Lee] 14:03:22", "Ann Lee 50602"), ("Ann 0:03 - 0:05", "Ann 3–5"), ("0:0:1.5 --> 0:0:4.0", "? 1.5–4"),
    ("[00:00:01.000 --> 00:00:05.500]  Hello.", "? 1–5.5 Hello."), ("0:03", "? 3"), ("### Ann (0:03)", "Ann 3"),
    ("unusual ‮name‬ ✿  0:03", "unusual ‮name‬ ✿ 3"), ("- Ann: 0:03", "Ann 3"),
    ("00:01:02 - Ann - hm", "? 62 Ann - hm"),
    ("Ann, 0:03", "Ann 3"), ("Ann | 0:03", "Ann 3"), ("[00:05] [inaudible]", "? 5 [inaudible]"),
  ])
  func stamps(line: String, read: String) {
    let stamp = StampLine(line)
    func brief(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
    let described = stamp.map { stamp in
      (stamp.name ?? "?") + " " + brief(stamp.from) + (stamp.to.map { "–" + brief($0) } ?? "")
        + (stamp.rest.isEmpty ? "" : " " + stamp.rest)
    }
    #expect(described == read)
  }

  @Test(arguments: [
    "", "Hello there.", "We start at 10:30", "The score was 3:1", "See https://example.org/0:03", "Ann: Hello", "10:3",
    "It is 10:30 now", "Meet me, please, at 9:15", "1:2:3:4", "Genesis 1:27 says",
  ])
  func noStamps(line: String) { #expect(StampLine(line) == nil) }
}

@Suite struct TranscriptFormatTests {
  @Test func otter() throws {
    let read = try recordings(
      in: """
        **Ali** 0:00\u{20}\u{20}
        Computer science concepts like data structures.
        We start at 10:30.

        **Kelly** 0:16\u{20}\u{20}
        Welcome. Do we have any
        questions from the floor?

        **Ali** 1:01:19
        I'm Ali.
        """, file: "27.md")
    #expect(read[0].session.id == "27")
    #expect(read[0].sources[0].format == "transcript")
    #expect(jotted(read[0].turns) == "Ali 0-16, Kelly 16-3679, Ali 3679-3679")
    #expect(read[0].turns.map(\.ending) == [.nextTurn, .nextTurn, .unknown])
    #expect(read[0].turns.map(\.invitesQuestions) == [false, true, false])
  }

  @Test func markdownWithFrontMatter() throws {
    let read = try recordings(
      in: """
        ---
        title: 'A panel: 2025'
        date: 2023-05-12
        speakers:
          - NVK
        ---
        ## Housekeeping

        Speaker 0: 00:01:17

        Today.

        ## Guests

        Speaker 1: 00:02:14

        Hello: everybody.
        """, file: "panel.md")
    #expect(read[0].session.title == "A panel: 2025")
    #expect(read[0].session.date == CivilDate(year: 2023, month: 5, day: 12))
    #expect(jotted(read[0].turns) == "Speaker 0 77-134, Speaker 1 134-134")
  }

  @Test func timesOfDay() throws {
    let read = try recordings(in: "[Ann Lee] 14:03:22\nHello.\n\n[Bob] 14:03:30\nHi.\n")
    #expect(jotted(read[0].turns) == "Ann Lee 0-8, Bob 8-8")
    #expect(read[0].session.start == ClockTime(hour: 14, minute: 3))
    #expect(
      read[0].sources[0].notes.map(\.text) == ["the stamps begin at 14h3m22s: they are taken for times of day"])
  }

  /// As Teams exports documents: the name stands below the stamps.
  @Test func namesBelowTheStamps() throws {
    let read = try recordings(
      in: "0:0:0.0 --> 0:0:3.5\nAnn Lee\nGood morning.\n\n0:0:4.0 --> 0:0:6.0\nBob\nMorning.\n")
    #expect(jotted(read[0].turns) == "Ann Lee 0-3.5, Bob 4-6")
    #expect(read[0].turns.map(\.ending) == [.source, .source])
  }

  /// As Whisper prints.
  @Test func nobodysName() throws {
    let read = try recordings(
      in: "[00:00.000 --> 00:05.000]  Hello and welcome.\n[00:05.000 --> 00:07.500]  So.\n")
    #expect(jotted(read[0].turns) == "? 0-5, ? 5-7.5")
  }

  @Test func stampsWithoutANameGoOn() throws {
    let read = try recordings(in: "[0:00] Ann: Hello\n[0:30] and more\n[1:00] Bob: Yes\n[1:10] Ann: No\n")
    #expect(jotted(read[0].turns) == "Ann 0-60, Bob 60-70, Ann 70-70")
  }

  /// As in two of four transcripts that people typed.
  @Test func aSlipOfTheStamps() throws {
    let read = try recordings(in: "Ann  0:10\na\n\nBob  0:05\nb\n\nAnn  0:20\nc\n\nBob 0:02\n")
    #expect(jotted(read[0].turns) == "Ann 10-10, Bob 10-20, Ann 20-20, Bob 20-20")
    #expect(
      read[0].sources[0].notes == [
        SourceNote(line: 4, text: "the stamp 5s goes back behind 10s, which is taken for it"),
        SourceNote(line: 10, text: "the stamp 2s goes back behind 20s, which is taken for it"),
      ])
  }

  @Test func refusals() throws {
    let text = "Ann  0:10\na\n\nBob  0:05\nb\n\nAnn  0:07\nc\n\nBob  0:20\n"
    #expect(
      refusal(of: text)
        == "a.txt:4: the stamp 5s goes back behind 10s, and so does the next; "
        + "correct them, or split the file where the recording was split")
    let read = try recordings(in: text, options: .skipping)
    #expect(jotted(read[0].turns) == "Ann 10-10, Ann 10-20, Bob 20-20")
    #expect(read[0].sources[0].skipped.map(\.line) == [4])
    #expect(refusal(of: "Hello.\n", as: "transcript") == "a.txt: the file has no time stamps")
  }
}

@Suite struct FormatRegistryTests {
  @Test(arguments: [
    ("SPEAKER f 1 0 1 <NA> <NA> s <NA> <NA>\n", "rttm"), ("f 1 0 1\n", "uem"),
    ("WEBVTT\n\n00:00.000 --> 00:01.000\na\n", "vtt"),
    ("1\n00:00:01,000 --> 00:00:02,000\na\n", "srt"), ("00:00:01,000 --> 00:00:02,000\na\n", "srt"),
    ("{\"segments\": [{\"start\": 0, \"end\": 1, \"text\": \"a\"}]}", "whisper"),
    ("{\"segments\": [{\"startTime\": 0, \"body\": \"a\"}]}", "podcast"),
    ("speaker,from,to\na,0,1\n", "csv"), ("Ann  0:03\nHi\n", "transcript"),
    ("Ann: 0:03\n\nHi\n\nBob: 0:05\n\nHo\n", "transcript"),
  ])
  func contentTellsTheFormat(text: String, format: String) throws {
    var source = ByteSource(Array(text.utf8), fileName: "x")
    #expect(try FormatRegistry.format(of: try source.head(), fileName: "x").name == format)
    #expect(try FormatRegistry.read(&source, options: ImportOptions()) { (_) throws(ImportError) in } == format)
  }

  @Test func whatNobodyKnows() {
    #expect(
      refusal(of: "Hello.\n")?.hasPrefix("a.txt: the content is in no format that is known here; say which") == true)
    #expect(refusal(of: " \n") == "a.txt: the file is empty")
    #expect(refusal(of: "") == "a.txt: the file is empty")
    #expect(
      refusal(of: "x", as: "rtm")?.hasPrefix("a.txt: no format is called “rtm”; did you mean rttm? formats: ") == true)
  }

  @Test func namesAreDistinct() {
    let names = FormatRegistry.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(FormatRegistry.all.allSatisfy { !$0.summary.isEmpty })
  }
}
