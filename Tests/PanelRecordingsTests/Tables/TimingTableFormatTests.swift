// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import Testing

@Suite struct ItemTableTests {
  private func described(_ recording: Recording) -> [String] {
    recording.items.map { item in
      [
        item.planned.id ?? item.planned.title ?? "-", item.planned.allotment?.written ?? "-",
        item.took?.written ?? "-", item.from.map { $0.sinceStart.written } ?? "-", item.end.rawValue,
      ].joined(separator: " ")
    }
  }

  /// As conferences' tables are: an event, its rooms and days.
  @Test func whetherItemsWereCutOff() throws {
    let read = try recordings(
      in:
        "talk,planned,took,Cut off\na,25 min,25 min,yes\nb,25 min,20 min,no\nc,25 min,24 min,\nd,25 min,9 min,cut_off\n",
      file: "a.csv")
    #expect(read[0].items.map(\.end) == [.cutOff, .finished, .unknown, .cutOff])
    let message = refusal(of: "talk,planned,took,cut_off\na,25 min,25 min,perhaps\n", file: "a.csv") ?? ""
    #expect(message.contains("neither yes nor no"))
  }

  @Test func aProgrammeIsNoRecording() throws {
    let read = try recordings(in: "session,talk,planned\nday,a,25 min\nday,b,10 min\n", file: "a.csv")
    #expect(read.count == 1 && read[0].items.isEmpty && read[0].schedule?.items.count == 2)
  }

  @Test func aConference() throws {
    let read = try recordings(
      in: """
        event,talk_id,date,room,start,track,type,planned_minutes,actual_seconds
        conf,7,2024-02-03,Janson,09:30,Main,keynote,25,1126.0
        conf,8,2024-02-03,Ostsaal,09:30,Side,talk,20,
        conf,9,2024-02-03,Janson,10:00,Main,talk,50,2836.5
        """, file: "b.csv")
    #expect(read.map(\.session.id) == ["conf, 2024-02-03, Janson", "conf, 2024-02-03, Ostsaal"])
    let session = read[0].session
    #expect(session.event == "conf")
    #expect(session.room == "Janson")
    #expect(session.track == "Main")
    #expect(session.date == CivilDate(year: 2024, month: 2, day: 3))
    #expect(session.start == ClockTime(hour: 9, minute: 30))
    #expect(described(read[0]) == ["7 25m 18m46s - unknown", "9 50m 47m16.5s - unknown"])
    #expect(described(read[1]) == ["8 20m - - unknown"])
    #expect(read[0].schedule?.items.map { $0.start?.sinceStart } == [.zero, .minutes(30)])
    #expect(
      read[0].sources[0].notes == [SourceNote(line: 1, text: "columns that nothing is read from: type")])
  }

  @Test func namesThatPeopleGiveColumns() throws {
    let read = try recordings(
      in: "Titel;Sprecher;Geplant (min);Ist (min);Ended\nEinführung;Ann; 5,5;6,25;finished\n", file: "sitzung.csv")
    #expect(read[0].session.id == "sitzung")
    #expect(read[0].items[0].planned.speakers == [Speaker("Ann")])
    #expect(described(read[0]) == ["Einführung 5m30s 6m15s - finished"])
  }

  @Test func unitsInCells() throws {
    let read = try recordings(
      in: "talk,planned,took,from\na,25 min,1h2m,0:30\nb,90s,1:02:03,1:00:00\nc,1 h 30 min,,75:30\n", file: "a.csv")
    #expect(
      described(read[0]) == [
        "a 25m 1h2m 30s unknown", "b 1m30s 1h2m3s 1h unknown", "c 1h30m - 1h15m30s unknown",
      ])
  }

  /// As organisers note them: the times of day of schedule and session.
  @Test func timesOfDay() throws {
    let read = try recordings(
      in: """
        title,planned_start,planned_end,actual_start,actual_end
        a,09:30,09:50,09:32,09:55
        b,09:50,10:10,09:55,10:20
        """, file: "a.csv")
    #expect(described(read[0]) == ["a 20m 23m 2m unknown", "b 20m 25m 25m unknown"])
    #expect(read[0].session.start == ClockTime(hour: 9, minute: 30))
    #expect(read[0].slotStart == .start)
    #expect(read[0].schedule?.items.map { $0.start?.sinceStart } == [.zero, .minutes(20)])
    #expect(
      refusal(of: "who,from,to\nA,09:30,09:40\n", file: "a.csv")
        == "a.csv:1: whether 09:30 is in minutes and seconds or in hours and minutes isn't clear; "
        + "say --map from=from:mm:ss or :hh:mm")
  }

  @Test func whatAColumnHoldsCanBeSaid() throws {
    var options = ImportOptions()
    options.columns = ["planned": "Plan A:m", "actual": "x:mm:ss", "title": "what"]
    let read = try recordings(in: "what,Plan A,x\na,10,9:30\n", file: "a.csv", options: options)
    #expect(described(read[0]) == ["a 10m 9m30s - unknown"])
    func refusal(_ columns: [String: String]) -> String {
      options.columns = columns
      do throws(ImportError) {
        _ = try recordings(in: "what,plan a,x\na,10,9:30\n", file: "a.csv", options: options)
        return "-"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      refusal(["planed": "x"]).hasPrefix("a.csv:1: --map knows no “planed”; did you mean planned? it knows session,"))
    #expect(
      refusal(["planned": "plan b"])
        == "a.csv:1: no column is called “plan b”, which --map takes for planned; did you mean “plan a”? "
        + "columns: “what”, “plan a”, “x”")
  }

  @Test func whatCantBeGuessedIsSaid() {
    #expect(
      refusal(of: "talk,planned,actual_seconds\na,10,9\n", file: "a.csv")
        == "a.csv:1: column “planned” has bare numbers such as 10; "
        + "say what they count: --map planned=planned:m for minutes, or :s, :h, :ms")
    #expect(
      refusal(of: "talk,duration\na,10\n", file: "a.csv")
        == "a.csv:1: whether “duration” was planned or is what it took isn't clear; "
        + "say --map planned=duration:m or --map actual=duration:m; columns: “talk”, “duration”")
    #expect(
      refusal(of: "a,b\n1,2\n", file: "a.csv")
        == "a.csv:1: which columns hold the times isn't clear; say --map planned=…,actual=… for a row per item, "
        + "or --map speaker=…,from=…,to=… for a row per turn; columns: “a”, “b”")
    #expect(
      refusal(of: "talk,planned_min,actual\na,10,9:30\n", file: "a.csv")
        == "a.csv:2: actual: whether 9:30 is in minutes and seconds or in hours and minutes isn't clear; "
        + "name the unit with --map, as in --map planned=COLUMN:mm:ss or :hh:mm")
  }

  /// What `Double` would take for numbers.
  @Test(arguments: ["nan", "inf", "0x10", "1e400", "5.", "-3", "x", "1_0", "1 000"])
  func noNumbers(cell: String) throws {
    let text = "planned_min,actual_min\n10,9\n10,\(cell)\n"
    #expect(refusal(of: text, file: "a.csv")?.hasPrefix("a.csv:3: actual_min: ") == true)
    let read = try recordings(in: text, file: "a.csv", options: .skipping)
    #expect(read[0].items.count == 1)
    #expect(read[0].sources[0].skipped.map(\.line) == [3])
  }

  @Test func fractions() {
    func read(_ rows: String) -> String {
      do throws(ImportError) {
        return described(try recordings(in: "planned_min\tactual_min\n" + rows, file: "a.tsv")[0]).joined(
          separator: ", ")
      } catch {
        return "\(error)"
      }
    }
    #expect(read("10,5\t9\n") == "- 10m30s 9m - unknown")
    #expect(
      read("1,250\t9\n") == "a.tsv:2: planned_min: “1,250” may be a fraction or thousands; write 1250 or 1.250")
    #expect(read("10,5\t9\n1,250\t9\n") == "- 10m30s 9m - unknown, - 1m15s 9m - unknown")
    #expect(
      read("10,5\t9.5\n")
        == "a.tsv:2: actual_min: “9.5” is written with a point, other numbers of the table aren't; "
        + "write all fractions alike, and no mark between thousands")
    #expect(read("1.234,5\t9\n") == "a.tsv:2: planned_min: “1.234,5” has a point and a comma; write 1234.5")
  }

  @Test func rowsThatDontFit() throws {
    let head = "planned_min,actual_min\n"
    #expect(
      refusal(of: head + "1\n", file: "a.csv")
        == "a.csv:2: fields: 1, where the header has 2; put a field that contains the separator in quotation marks")
    #expect(refusal(of: head + "1,2,3\n", file: "a.csv")?.hasPrefix("a.csv:2: fields: 3") == true)
    #expect(refusal(of: head + "1,\"2\n", file: "a.csv")?.hasPrefix("a.csv:2: a quotation mark without") == true)
    #expect(refusal(of: head, file: "a.csv") == "a.csv: the file has no rows below its header")
    #expect(
      refusal(of: head + ",9\n0,3\n", file: "a.csv") == "a.csv:3: a planned time of nothing; leave it empty")
    #expect(refusal(of: head + "n/a,\n,\n", file: "a.csv")?.hasPrefix("a.csv:2: neither what was planned") == true)
    // Empty rows, and empty cells beyond the header's, are a spreadsheet's.
    #expect(try recordings(in: head + "\n,\n1,2,,\n\n", file: "a.csv")[0].items.count == 1)
  }

  @Test(arguments: [
    ("2024-02-03", 3), ("2024-02-03T10:00", 3), ("3.2.2024", 3), ("2024/2/3", 3),
  ])
  func days(text: String, day: Int) throws {
    let read = try recordings(in: "date,planned_min\n\(text),1\n", file: "a.csv")
    #expect(read[0].session.date == CivilDate(year: 2024, month: 2, day: day))
    #expect(!read[0].session.id.contains("10:00"))
  }

  @Test(arguments: ["3/2/2024", "2024-02-30", "3.2.24", "Monday", "2024-02"])
  func noDays(text: String) {
    #expect(
      refusal(of: "date,planned_min\n\(text),1\n", file: "a.csv")
        == "a.csv:2: “\(text)” is no day that can be told; write it as 2024-02-03")
  }
}

@Suite struct TurnTableTests {
  /// As councils' tables are: sessions one after the other, with a mark for the chair.
  @Test func aCouncil() throws {
    let read = try recordings(
      in: """
        session,speaker,start_seconds,duration_seconds,chair
        2022-09-01,S001,456,57,1
        2022-09-01,S002,540.5,14,0
        2022-10-06,S001,10,5,1
        2022-09-01,S003,500,20,0
        """, file: "turns.csv")
    #expect(read.map(\.session.id) == ["2022-09-01", "2022-10-06"])
    #expect(jotted(read[0].turns) == "S001 456-513, S003 500-520, S002 540.5-554.5")
    #expect(read[0].turns.map(\.role) == [AssignedRole(.moderator, basis: .source), nil, nil])
  }

  @Test func stampsAndRoles() throws {
    let read = try recordings(
      in: "Name\tRole\tStart\tEnd\nAnn\tHost\t0:00\t0:30\nBob\tAudience\t0:31\t1:02:03.5\n", file: "a.txt")
    #expect(jotted(read[0].turns) == "Ann 0-30, Bob 31-3723.5")
    #expect(read[0].turns.map(\.role?.role) == [.moderator, .floor])
  }

  @Test func bareNumbersAreSecondsAndThatIsNoted() throws {
    let read = try recordings(in: "who,from,to\nA,1.5,2\n", file: "a.csv")
    #expect(jotted(read[0].turns) == "A 1.5-2")
    #expect(
      read[0].sources[0].notes.map(\.text) == [
        "the numbers of column from are taken for seconds, for nothing says what they count",
        "the numbers of column to are taken for seconds, for nothing says what they count",
      ])
    var options = ImportOptions()
    options.columns = ["from": "from:ms", "to": "to:ms"]
    #expect(jotted(try recordings(in: "who,from,to\nA,1500,2000\n", options: options)[0].turns) == "A 1.5-2")
  }

  @Test func refusals() {
    let head = "who,from,to\nA,0,1\n"
    #expect(refusal(of: head + "B,5,4\n", file: "a.csv") == "a.csv:3: it ends before it begins: 5s to 4s")
    #expect(refusal(of: head + "B,5,5\n", file: "a.csv") == "a.csv:3: it takes no time: 5s to 5s")
    #expect(refusal(of: head + "B,,5\n", file: "a.csv") == "a.csv:3: no beginning of the turn; fill in “from”")
    #expect(refusal(of: head + "B,4,\n", file: "a.csv") == "a.csv:3: no end of the turn; fill in “to”")
    #expect(refusal(of: head + "B,nan,5\n", file: "a.csv")?.hasPrefix("a.csv:3: from: “nan” is no time") == true)
  }

  /// However long a table, its rows come in parts that fit in memory, and together they are all of it.
  @Test func aLongTableComesInParts() throws {
    var text = "session,who,from_s,to_s\n"
    for row in 0..<120_000 { text += "\(row % 3),A,\(row),\(row + 1)\n" }
    var source = ByteSource(Array(text.utf8), fileName: "a.csv")
    var parts: [Recording] = []
    try FormatRegistry.read(&source, options: ImportOptions()) { (part) throws(ImportError) in parts.append(part) }
    #expect(parts.count > 3)
    #expect(parts.allSatisfy { $0.turns.count <= 50_000 })
    let whole = Recording.joined(parts)
    #expect(whole.map(\.session.id) == ["0", "1", "2"])
    #expect(whole.allSatisfy { $0.turns.count == 40_000 && $0.turns == $0.turns.ordered() })
  }
}
