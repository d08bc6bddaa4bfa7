// SPDX-License-Identifier: GPL-3.0-or-later

extension FormatRegistry {
  /// The formats of programmes, which say what was planned and not what became of it.
  static let plans: [any RecordingFormat.Type] = [
    FrabXMLFormat.self, FrabJSONFormat.self, PretalxWidgetFormat.self, PretalxSubmissionsFormat.self,
    CalendarFormat.self, IndicoFormat.self, OntimeProjectFormat.self, OntimeReportFormat.self,
  ]
}
