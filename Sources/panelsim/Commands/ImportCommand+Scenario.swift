// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings
import PanelReporting
import PanelScenarios

/// `panelsim import FILE… --to-scenario SESSION`: a scenario to start from, of a session that is planned.
extension ImportCommand {
  /// Writes the scenario to standard output. The archive isn't touched.
  func writeScenario(of name: String, _ options: ImportOptions) throws(Failure) {
    var recordings: [Recording] = []
    for file in files { recordings += try read(file, options) }
    let planned: Recording
    do throws(PlannedSessionError) {
      planned = try PlannedSessionFinder(recordings).session(name)
    } catch {
      throw Failure(status: .noInput, message: "panelsim: \(error)")
    }
    let draft = try Self.draft(of: planned)
    try Console.write(draft.text)
    if let excess = draft.excess {
      Console.warn("Note: the plan's items need \(LengthWords.notation(excess)) more than its slot has.")
    }
  }

  private static func draft(of planned: Recording) throws(Failure) -> ScenarioDraft {
    do throws(PlannedScenarioError) {
      return try ScenarioDraft(planOf: planned.session, planned.plan ?? SessionPlan())
    } catch {
      throw Failure(status: .badScenario, message: "panelsim: \(error)")
    }
  }

  /// A file's sessions, with what is to be said of it on standard error.
  private func read(_ file: String, _ options: ImportOptions) throws(Failure) -> [Recording] {
    do throws(ImportError) {
      var bytes = try ByteSource(file: URL(filePath: file))
      var parts: [Recording] = []
      try FormatRegistry.read(&bytes, as: reading.format, options: options) { (part) throws(ImportError) in
        parts.append(part)
      }
      for source in parts.flatMap(\.sources) {
        for record in source.skipped { Console.warn("\(file):\(record.line): left out: \(record.reason)") }
        for note in source.notes { Console.warn("\(file):\(note.line): note: \(note.text)") }
      }
      return Recording.joined(parts)
    } catch {
      throw Self.failure(error, of: file)
    }
  }
}
