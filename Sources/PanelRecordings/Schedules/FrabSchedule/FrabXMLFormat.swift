// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// `schedule.xml` as frab, pentabarf, pretalx, wafer and OSEM write it.
///
/// Each event is a session of its own, known by its code, else its id, else its guid. Source: the XML schema of the
/// Chaos Computer Club's video team, <https://c3voc.de/wiki/schedule>.
package enum FrabXMLFormat: RecordingFormat {
  package static let name = "frab-xml"
  package static let summary = "schedule.xml of frab, pentabarf or pretalx: a conference's programme"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    let content = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if content.hasPrefix("<schedule") { return true }
    return content.hasPrefix("<?xml") || content.hasPrefix("<!DOCTYPE") ? text.contains("<schedule") : false
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    var document = try FrabXMLDocument(XMLReader(bytes.rest(atMost: ScheduleCollector.largest), file: bytes.fileName))
    try document.read(into: &collector)
    try collector.deliver(remedy: "a schedule has <day>, <room> and <event>", take: take)
  }
}

/// Walks through the document: schedule, day, room, event.
private struct FrabXMLDocument {
  private var reader: XMLReader
  private var conference = ScheduleConference()
  private var day = ScheduleDay(date: nil, begins: nil)
  private var room: String?
  private var resolver: ScheduleResolver?

  init(_ reader: XMLReader) { self.reader = reader }

  mutating func read(into collector: inout ScheduleCollector) throws(ImportError) {
    var depth = 0
    while let token = try reader.next() {
      switch token {
      case .text: break
      case .end: depth -= 1
      case .start(let name, let attributes, let line):
        depth += 1
        switch (depth, name) {
        case (1, "schedule"): break
        case (1, _): throw reader.fault("the document is a <\(QuotedInput.of(name))>, not a <schedule>")
        case (2, "conference"):
          read(conference: try reader.element(name, attributes, line: line))
          depth -= 1
        case (2, "day"): day = try self.day(attributes, line, in: &collector)
        case (3, "room"): room = attributes["name"]
        case (4, "event"):
          let element = try reader.element(name, attributes, line: line)
          depth -= 1
          try read(event: element, into: &collector)
        default:
          _ = try reader.element(name, attributes, line: line)
          depth -= 1
        }
      }
    }
  }

  private mutating func read(conference element: XMLElement) {
    conference.title = element.text(of: "title")
    conference.zone = element.text(of: "time_zone_name").flatMap(NamedZone.init)
    conference.dayChange = element.text(of: "day_change").flatMap { DigitReader.clock($0) } ?? 0
  }

  private func day(
    _ attributes: [String: String], _ line: Int, in collector: inout ScheduleCollector
  ) throws(ImportError) -> ScheduleDay {
    let begin = attributes["start"].flatMap(WrittenTime.init)?.local
    guard let text = attributes["date"] else { return ScheduleDay(date: nil, begins: begin) }
    guard let date = DigitReader.date(text) else {
      throw collector.fault(line, "the day's date “\(QuotedInput.of(text))” is none", remedy: "write it as 2024-02-03")
    }
    return ScheduleDay(date: date, begins: begin)
  }

  private mutating func read(event element: XMLElement, into collector: inout ScheduleCollector) throws(ImportError) {
    func attribute(_ name: String) -> String? { element.attributes[name].flatMap { $0.isEmpty ? nil : $0 } }
    var event = ScheduleEvent(line: element.line)
    event.code = attribute("code")
    event.id = attribute("id")
    event.guid = attribute("guid")
    event.title = element.text(of: "title")
    event.track = element.text(of: "track")
    event.room = element.text(of: "room") ?? room
    event.date = element.text(of: "date")
    event.start = element.text(of: "start")
    event.end = element.text(of: "end")
    event.duration = element.text(of: "duration")
    event.persons = element["persons"]?.children.map(\.text).filter { !$0.isEmpty } ?? []
    var resolver = self.resolver ?? ScheduleResolver(conference)
    try collector.add { [day] (collector) throws(ImportError) in
      [try resolver.session(event, on: day, in: &collector)]
    }
    self.resolver = resolver
  }
}
