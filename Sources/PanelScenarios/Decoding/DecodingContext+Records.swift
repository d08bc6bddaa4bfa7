// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// The units of bare numbers in files with records.
private enum RecordUnit: String, CaseIterable {
  case s, m, h

  var seconds: Double {
    switch self {
    case .s: 1
    case .m: 60
    case .h: 3600
    }
  }
}

extension DecodingContext {
  /// The values that `{ file, column, unit }` names.
  func recordedValues(_ field: Field) -> [Measure]? {
    guard let fields = Fields(of: field, "{ file, column, unit }", in: self) else { return nil }
    fields.refuseUnknown(known: ["file", "column", "unit"])
    let file = fields.required("file", "the path of a CSV file").flatMap(text)
    let column = fields.required("column", "a column's name in the file's header").flatMap(text)
    let unitField = fields["unit"]
    let unit = unitField.flatMap { word($0, of: RecordUnit.self) }
    guard let file, let column, let fileField = fields["file"], let columnField = fields["column"],
      unitField == nil || unit != nil
    else { return nil }
    do throws(SampleFiles.Failure) {
      let table = try records.table(file)
      return values(in: table, file: file, column: column, unit: unit, fileField, columnField)
    } catch {
      report(ScalarError(error.rule, error.message, allowed: error.allowed), in: fileField)
      return nil
    }
  }

  private func values(
    in table: CSVTable, file: String, column: String, unit: RecordUnit?, _ fileField: Field, _ columnField: Field
  ) -> [Measure]? {
    let matching = table.header.indices.filter { table.header[$0] == column }
    guard let index = matching.first, matching.count == 1 else {
      let names = table.header.map { QuotedInput.of($0) }.prefix(20).joined(separator: ", ")
      report(
        ScalarError(
          .recordsContent, matching.isEmpty ? "the file has no such column" : "several columns have this name",
          allowed: names,
          hint: Suggestion.nearest(to: column, among: table.header).map { "did you mean \(QuotedInput.of($0))?" }),
        in: columnField)
      return nil
    }
    guard !table.rows.isEmpty else {
      report(ScalarError(.init(.noValues), "no records", allowed: "at least one row below the header"), in: fileField)
      return nil
    }
    guard table.rows.count <= Scenario.Limits.empiricalValues, records.count(table.rows.count) else {
      report(
        ScalarError(
          .recordsContent, "too many records",
          allowed: "at most \(Scenario.Limits.empiricalValues) a file, \(Scenario.Limits.empiricalValuesInAll) in all"),
        in: fileField)
      return nil
    }
    var faults = 0
    let values = table.rows.compactMap { row -> Measure? in
      do throws(ScalarError) {
        return .length(try length(inCell: row.fields[index].trimmed, unit: unit))
      } catch {
        faults += 1
        // The first few show what is wrong.
        guard faults <= 5 else { return nil }
        report(
          .recordsContent, at: fileField.node.place, fileField.path,
          "\(QuotedInput.of(file)):\(row.line): \(error.message)",
          read: QuotedInput.of(row.fields[index]), allowed: error.allowed, hint: error.hint)
        return nil
      }
    }
    return faults == 0 ? values : nil
  }

  private func length(inCell text: String, unit: RecordUnit?) throws(ScalarError) -> Length {
    guard !text.isEmpty else {
      throw ScalarError(.recordsContent, "an empty cell", allowed: "a length in every row")
    }
    var cursor = TextCursor(text)
    guard let number = cursor.takeDecimal(), cursor.isAtEnd else { return try Grammar.length(text) }
    guard let unit else {
      throw ScalarError(
        .lengthUnit, "a bare number", allowed: Grammar.lengthExamples, hint: "say unit: s, unit: m or unit: h")
    }
    let seconds = number * unit.seconds
    let limits = Scenario.Limits.self
    guard seconds == 0 || (limits.shortest.seconds...limits.longest.seconds).contains(seconds) else {
      throw ScalarError(
        .init(.lengthOutOfRange), "out of range",
        allowed: "0, or \(limits.shortest.seconds)s to \(limits.longest.written)")
    }
    return Length(seconds: seconds)
  }
}
