// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Gathers the sessions of a programme, and what is to be said about its file, until all of it is read.
///
/// A programme is read as a whole before any of it counts, because only then is it known which names are used twice.
struct ScheduleCollector {
  /// The largest programme that is read: 64 MiB.
  static let largest = 64 << 20
  /// How many sessions a programme may have.
  static let mostEvents = 100_000

  let file: String
  private var log: ReadingLog
  private let session: String?
  private(set) var events: [ScheduledEvent] = []
  private var firstNote: String?

  init(_ source: ByteSource, format: any RecordingFormat.Type, options: ImportOptions) {
    file = source.fileName
    log = ReadingLog(source, format: format.name, options: options)
    session = options.session
  }

  func fault(_ line: Int?, _ message: String, remedy: String? = nil) -> ImportError {
    ImportError(file: file, line: line, message: message, remedy: remedy)
  }

  /// Says something about the file that is worth knowing.
  mutating func note(_ line: Int, _ text: String) {
    log.note(text, line: line)
    firstNote = firstNote ?? text
  }

  /// Takes the sessions that a record of the file makes. One that can't be read is left out and counted where that was
  /// asked for.
  mutating func add(
    _ record: (inout ScheduleCollector) throws(ImportError) -> [ScheduledEvent]
  ) throws(ImportError) {
    let before = log
    do throws(ImportError) {
      let more = try record(&self)
      guard events.count + more.count <= Self.mostEvents else {
        throw fault(nil, "more than \(Self.mostEvents) sessions", remedy: "export fewer days, or fewer rooms")
      }
      events += more
    } catch {
      guard let line = error.line else { throw error }
      // What was noted of a record that isn't taken is of no use.
      log = before
      try log.refuse(RecordError(error.message, remedy: error.remedy), line: line)
    }
  }

  /// Gives all sessions, in the order of the file.
  ///
  /// - Parameter remedy: what to do about a file without any.
  mutating func deliver(
    remedy: String? = nil, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    guard !events.isEmpty else {
      var nothing = log.nothing("sessions")
      if let firstNote, nothing.line == nil { nothing.message += ": \(firstNote)" }
      if let remedy { nothing.remedy = remedy }
      throw nothing
    }
    try tellApart()
    if let name = session {
      guard events.count == 1 else {
        throw fault(
          nil, "the file names \(events.count) sessions, so none can be called “\(QuotedInput.of(name))”",
          remedy: "leave the session's name out")
      }
      events[0].id = name
    }
    for index in events.indices {
      if let doubt = events[index].keepToMinute() { note(events[index].line, doubt) }
    }
    for event in events { try take(event.recording(source: log.source())) }
  }

  /// Sessions of the same name, such as a talk that is given twice, get their start added to it, then their room.
  private mutating func tellApart() throws(ImportError) {
    for suffix in [{ $0.start.map(\.description) }, { $0.room }] as [(ScheduledEvent) -> String?] {
      let counts = Dictionary(events.map { ($0.id, 1) }, uniquingKeysWith: +)
      for index in events.indices where counts[events[index].id, default: 1] > 1 {
        guard let more = suffix(events[index]) else { continue }
        // The item keeps the name, for recordings may know it by that.
        if events[index].items.count == 1, events[index].items[0].id == nil {
          events[index].items[0].id = events[index].id
        }
        events[index].id += " " + more
      }
    }
    var lines: [String: Int] = [:]
    var distinct: [ScheduledEvent] = []
    for event in events {
      guard let line = lines.updateValue(event.line, forKey: event.id) else {
        distinct.append(event)
        continue
      }
      try log.refuse(
        RecordError(
          "“\(QuotedInput.of(event.id))” is on line \(line) too, at the same time in the same room",
          remedy: "delete one of the two"), line: event.line)
    }
    events = distinct
  }
}

extension ScheduledEvent {
  /// Starts are kept to the minute; what was finer is the answer.
  fileprivate mutating func keepToMinute() -> String? {
    guard let exact = start, exact.secondsAfterMidnight % 60 != 0 else { return nil }
    start = LocalTime(seconds: exact.seconds - exact.secondsAfterMidnight % 60)
    return "\(exact) is kept to the minute"
  }
}
