// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built `panelsim`, which lies beside the program that runs the benchmarks; `PANELSIM` names another place.
enum Program {
  /// Runs it to its end and returns what it wrote.
  ///
  /// - Throws: ``WrongAnswer`` where there is no such program or it failed.
  static func panelsim(_ arguments: [String], input: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = try place()
    process.arguments = arguments
    let (given, written) = (Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = written
    try process.run()
    // The scenario is smaller than a pipe.
    try given.fileHandleForWriting.write(contentsOf: Data(input))
    try given.fileHandleForWriting.close()
    let output = try written.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw WrongAnswer(
        description: "panelsim \(arguments.joined(separator: " ")) ended with status \(process.terminationStatus)")
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func place() throws -> URL {
    let named = ProcessInfo.processInfo.environment["PANELSIM"].map { URL(filePath: $0) }
    let beside = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "panelsim")
    guard let place = named ?? beside, FileManager.default.isExecutableFile(atPath: place.path) else {
      throw WrongAnswer(
        description: "no panelsim beside the benchmarks; build it, or name it in the environment variable PANELSIM")
    }
    return place
  }
}
