// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
public import GateCore

/// A folder with built benchmarks: `panel-benchmark`, `panelsim` and `build.json`.
public struct BuiltBenchmarks: Sendable {
  public let folder: URL
  public let record: BuildRecord
  public let benchmarks: [BenchmarkDescription]

  static let runner = "panel-benchmark"
  static let program = "panelsim"

  public static func isOne(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: runner).path)
  }

  /// - Throws: ``GateFailure`` where the folder doesn't say how it was built, or its runner doesn't name benchmarks.
  public init(folder: URL) throws(GateFailure) {
    self.folder = folder
    let file = folder.appending(path: BuildRecord.fileName)
    guard let data = try? Data(contentsOf: file) else {
      throw GateFailure(
        "\(folder.path) doesn't say how it was built: it has no \(BuildRecord.fileName). Build it by: Scripts/bench build",
        status: .notComparable)
    }
    do throws(FormatError) {
      record = try BuildRecord(String(decoding: data, as: UTF8.self))
    } catch {
      throw GateFailure("\(file.path): \(error)", status: .notComparable)
    }
    let list = try ChildProcess(folder.appending(path: Self.runner).path, ["list"]).run()
    guard list.isSuccess else { throw GateFailure("\(folder.path): \(Self.runner) list \(list.complaint)") }
    do throws(FormatError) {
      benchmarks = try BenchmarkDescription.list(list.output)
    } catch {
      throw GateFailure("\(folder.path): \(error)", status: .notComparable)
    }
    guard !benchmarks.isEmpty else { throw GateFailure("\(folder.path): there are no benchmarks") }
  }
}
