// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PlainText

/// The files with records that one scenario names, each read once.
final class SampleFiles {
  private let directory: String?
  private var tables: [String: Result<CSVTable, Failure>] = [:]
  private var values = 0

  struct Failure: Error {
    let rule: Problem.Rule
    let message: String
    var allowed: String?
  }

  init(directory: String?) { self.directory = directory }

  /// For the same files in another reading of the scenario, which counts its values anew.
  init(sharing other: SampleFiles) {
    directory = other.directory
    tables = other.tables
  }

  /// Counts values; whether the scenario may still have so many.
  func count(_ more: Int) -> Bool {
    values += more
    return values <= Scenario.Limits.empiricalValuesInAll
  }

  /// The table in the file at `path`, relative to the scenario's folder.
  func table(_ path: String) throws(Failure) -> CSVTable {
    let table = tables[path] ?? read(path)
    tables[path] = table
    return try table.get()
  }

  private func read(_ path: String) -> Result<CSVTable, Failure> {
    guard let directory else {
      return .failure(Failure(rule: .recordsFile, message: "files can't be read here, for the scenario has no folder"))
    }
    let full = URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: directory, isDirectory: true)).path
    let limit = Scenario.Limits.recordFileBytes
    do throws(FileError) {
      let bytes = try readFile(full, atMost: limit)
      do throws(CSVTable.Fault) {
        return .success(try CSVTable(bytes))
      } catch {
        let place = QuotedInput.of(path) + ":\(error.line)"
        return .failure(
          Failure(
            rule: .recordsContent, message: "\(place): \(error.message)",
            allowed: "comma-separated values with a header"))
      }
    } catch {
      switch error {
      case .notFound: return .failure(Failure(rule: .recordsFile, message: "there is no such file"))
      case .unreadable(let reason):
        return .failure(Failure(rule: .recordsFile, message: "the file can't be read: \(reason)"))
      case .tooLarge:
        return .failure(
          Failure(rule: .recordsFile, message: "the file is too large", allowed: "at most \(limit) bytes"))
      }
    }
  }
}
