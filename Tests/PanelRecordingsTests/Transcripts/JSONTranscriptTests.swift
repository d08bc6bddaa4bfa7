// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import Testing

@Suite struct JSONTranscriptTests {
  @Test func whisper() throws {
    let read = try recordings(
      in: """
        {"text": " Hello. Any questions?", "language": "en", "segments": [
          {"id": 0, "seek": 0, "start": 0.0, "end": 15.4, "text": " Hello.", "tokens": [50364, 1]},
          {"id": 1, "seek": 0, "start": 15.4, "end": 15.4, "text": " Any"},
          {"id": 2, "seek": 0, "start": 16, "end": 17.25, "text": " questions?"}]}
        """, file: "talk.json")
    #expect(read[0].session.id == "talk")
    #expect(read[0].sources[0].format == "whisper")
    #expect(jotted(read[0].turns) == "? 0-15.4, ? 15.4-15.4, ? 16-17.25")
    #expect(read[0].turns.map(\.invitesQuestions) == [false, false, true])
  }

  @Test func whisperXWithSpeakers() throws {
    let read = try recordings(
      in: """
        {"segments": [
          {"start": 0.5, "end": 3, "text": "Hi there. Yes?", "speaker": "SPEAKER_00", "words": [
            {"word": "Hi", "start": 0.5, "end": 0.8, "score": 0.9, "speaker": "SPEAKER_00"},
            {"word": "2", "speaker": "SPEAKER_00"},
            {"word": "there.", "start": 0.9, "end": 1.2, "speaker": "SPEAKER_00"},
            {"word": "Yes?", "start": 2, "end": 3, "speaker": "SPEAKER_01"}]},
          {"start": 4, "end": 5, "text": "Good.", "speaker": "SPEAKER_01"}],
         "word_segments": []}
        """)
    #expect(jotted(read[0].turns) == "SPEAKER_00 0.5-1.2, SPEAKER_01 2-3, SPEAKER_01 4-5")
  }

  @Test func whisperCpp() throws {
    let offsets = try recordings(
      in: """
        {"systeminfo": "AVX = 1", "result": {"language": "en"}, "transcription": [
          {"timestamps": {"from": "00:00:00,000", "to": "00:00:10,500"}, "offsets": {"from": 0, "to": 10500},
           "text": " And so", "speaker": "0"}]}
        """)
    #expect(jotted(offsets[0].turns) == "0 0-10.5")
    let stamps = try recordings(
      in:
        "{\"transcription\": [{\"timestamps\": {\"from\": \"00:00:01,250\", \"to\": \"00:00:10,500\"}, \"text\": \"x\"}]}"
    )
    #expect(jotted(stamps[0].turns) == "? 1.25-10.5")
  }

  @Test func aBareArray() throws {
    #expect(
      jotted(try recordings(in: "[{\"start\": 1, \"end\": 2, \"text\": \"a\", \"speaker\": 3}]")[0].turns)
        == "Speaker 3 1-2")
  }

  @Test func podcast() throws {
    let read = try recordings(
      in: """
        {"version": "1.0.0", "segments": [
          {"speaker": "Darth Vader", "startTime": 0.5, "endTime": 0.75, "body": "I"},
          {"speaker": "Darth Vader", "startTime": 1, "body": "am"},
          {"speaker": "Luke", "startTime": 2.75, "body": "Nooooo"}]}
        """)
    #expect(read[0].sources[0].format == "podcast")
    #expect(jotted(read[0].turns) == "Darth Vader 0.5-0.75, Darth Vader 1-2.75, Luke 2.75-2.75")
    #expect(read[0].turns.map(\.ending) == [.source, .nextTurn, .unknown])
  }

  @Test func refusals() {
    let start = "{\"segments\": [\n{\"start\": 0, \"end\": 1, \"text\": \"\"},\n"
    func whisper(_ segment: String) -> String? { refusal(of: start + segment + "]}", as: "whisper", file: "a.json") }
    #expect(whisper("{\"start\": 3, \"end\": 2}") == "a.json:3: a segment that ends before it begins: 3s to 2s")
    #expect(whisper("{\"start\": 3}") == "a.json:3: a segment without “start” and “end”")
    #expect(whisper("{\"start\": \"3\", \"end\": 4}") == "a.json:3: “start” is a string, not a number")
    #expect(whisper("{\"start\": 1e400, \"end\": 4}")?.hasPrefix("a.json:3: the start “1e400” is no number") == true)
    #expect(whisper("{\"start\": -1, \"end\": 4}") == "a.json:3: the start -1 lies before the recording's beginning")
    #expect(whisper("7") == "a.json:3: a number where a segment should stand")
    #expect(
      whisper("{\"start\": NaN}") == "a.json:3: this is no JSON: 'N' where a value should stand; export it again")
    #expect(
      whisper("{\"start\": 1, \"start\": 2}")
        == "a.json:3: this is no JSON: the name \"start\" stands twice in one object; export it again")
    #expect(refusal(of: "{\"segments\": []}", as: "podcast", file: "a.json") == "a.json: the file has no segments")
  }

  @Test func whatIsSkippedIsCounted() throws {
    let read = try recordings(
      in: "{\"segments\": [{\"start\": 0, \"end\": 1},\n{\"start\": 3, \"end\": 2}]}", options: .skipping)
    #expect(read[0].turns.count == 1)
    #expect(read[0].sources[0].skipped.map(\.line) == [2])
  }
}
