// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Sessions made in code, so small that their figures can be worked out by hand.
enum RecordedPanels {
  static func time(_ seconds: Double) -> SessionTime { SessionTime(sinceStart: .seconds(seconds)) }

  static func turn(
    _ name: String?, _ role: Role?, _ from: Double, _ to: Double, ending: Turn.Ending = .source
  ) -> Turn {
    Turn(
      speaker: name.map { Speaker($0) }, role: role.map { AssignedRole($0, basis: .given) }, from: time(from),
      to: time(to), ending: ending)
  }

  /// A slot of 30 minutes that begins 60 s into the recording: two talks of 10 minutes, then questions for 10.
  ///
  /// The first talk begins 30 s late and takes 12 minutes; the second begins 3 minutes late and takes 8; the questions
  /// begin 1½ minutes late and take 7.
  static func late(_ id: String = "late") -> Recording {
    let plan = [
      ScheduledItem(title: "First", kind: .talk, speakers: [Speaker("Ada")], start: time(0), allotment: .minutes(10)),
      ScheduledItem(
        title: "Second", kind: .talk, speakers: [Speaker("Bea")], start: time(600), allotment: .minutes(10)),
      ScheduledItem(title: "Questions", kind: .questions, start: time(1200), allotment: .minutes(10)),
    ]
    var recording = Recording(
      session: RecordedSession(id: id, room: "Hall"), schedule: Schedule(slot: .minutes(30), items: plan),
      slotStart: time(60), sources: [])
    recording.items = [
      RecordedItem(planned: plan[0], from: time(90), took: .minutes(12), end: .cutOff),
      RecordedItem(planned: plan[1], from: time(840), took: .minutes(8)),
      RecordedItem(planned: plan[2], from: time(1350), took: .minutes(7)),
    ]
    return recording
  }

  /// 100 s: the moderator has 30 s, Ada 40 and Bea 20, of which 10 at the same time; somebody asks for 8 s, and is
  /// answered for 12.
  static func talk(_ id: String = "talk") -> Recording {
    var recording = Recording(session: RecordedSession(id: id, room: "Hall"), sources: [])
    recording.turns = [
      turn("Mo", .moderator, 0, 30), turn("Ada", .panellist, 32, 60), turn("Bea", .panellist, 50, 70),
      turn("Guest", .floor, 75, 83), turn("Ada", .panellist, 83, 95), turn(nil, nil, 99, 100),
    ]
    recording.questionsStart = QuestionsStart(at: time(72), basis: .given)
    return recording
  }

  /// A talk of `planned` minutes that took `took`, and nothing else.
  static func single(_ number: Int, planned: Double, took: Double, room: String? = nil) -> Recording {
    let item = ScheduledItem(id: "\(number)", kind: .talk, allotment: .minutes(planned))
    return Recording(
      session: RecordedSession(id: "s\(number)", room: room),
      items: [RecordedItem(planned: item, took: .minutes(took))], sources: [])
  }
}
