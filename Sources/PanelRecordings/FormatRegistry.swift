// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

/// All formats, and which of them a file is in. It stands above the formats: none of them knows of it.
public enum FormatRegistry {
  /// In the order in which they are asked; the first that recognises a file has it.
  public static let all: [any RecordingFormat.Type] =
    schedules + [
      RTTMFormat.self, UEMFormat.self, WebVTTFormat.self, SRTFormat.self, PodcastFormat.self, WhisperFormat.self,
      TimingTableFormat.self, TranscriptFormat.self,
    ]

  /// The formats of programmes, which say what was planned and not what became of it.
  static let schedules: [any RecordingFormat.Type] = [
    FrabXMLFormat.self, FrabJSONFormat.self, PretalxWidgetFormat.self, PretalxSubmissionsFormat.self,
    CalendarFormat.self, IndicoFormat.self, OntimeProjectFormat.self, OntimeReportFormat.self,
  ]

  /// The format of that name (`--as`).
  ///
  /// - Parameters:
  ///   - name: a format's name, such as `srt` or `icalendar`.
  ///   - file: the file's name, for the error where no format is called so.
  public static func format(named name: String, file: String) throws(ImportError) -> any RecordingFormat.Type {
    if let format = all.first(where: { $0.name == name }) { return format }
    let names = all.map { $0.name }
    let nearest = Suggestion.nearest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
    throw ImportError(
      file: file, message: "no format is called “\(QuotedInput.of(name))”",
      remedy: nearest + "formats: " + names.joined(separator: ", "))
  }

  /// The format that a file is in, by its first bytes.
  ///
  /// - Parameters:
  ///   - head: the file's first bytes, at most 64 KiB.
  ///   - fileName: for errors, and where the content can't tell between formats.
  public static func format(
    of head: ArraySlice<UInt8>, fileName: String
  ) throws(ImportError) -> any RecordingFormat.Type {
    try ImportError.refuseForeign(head, file: fileName)
    guard !head.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw ImportError(file: fileName, message: "the file is empty")
    }
    if let format = all.first(where: { $0.recognises(head, fileName: fileName) }) { return format }
    throw ImportError(
      file: fileName, message: "the content is in no format that is known here",
      remedy: "say which it is with --as: " + all.map { $0.name }.joined(separator: ", "))
  }

  /// Reads a file in the format of that name, else in the one that its content shows.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, from its beginning; read to its end.
  ///   - name: a format's name; `nil` to go by the content.
  ///   - options: what somebody said about the file.
  ///   - take: as for ``RecordingFormat/read(_:options:take:)``.
  /// - Returns: the format's name.
  @discardableResult public static func read(
    _ bytes: inout ByteSource, as name: String? = nil, options: ImportOptions,
    take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) -> String {
    let format: any RecordingFormat.Type
    if let name {
      format = try self.format(named: name, file: bytes.fileName)
    } else {
      format = try self.format(of: try bytes.head(), fileName: bytes.fileName)
    }
    try format.read(&bytes, options: options, take: take)
    return format.name
  }
}
