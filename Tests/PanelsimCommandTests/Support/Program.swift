// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The built `panelsim`, run as a process of its own.
struct Program {
  var arguments: [String]
  /// What standard input holds.
  var input = ""
  var environment: [String: String] = [:]
  /// Where it is run; `nil` for where the tests are.
  var folder: URL?

  init(_ arguments: String...) { self.arguments = arguments }

  struct Result {
    var status: Int32
    /// Whether a signal ended it, whose number `status` then is.
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// Where standard output goes.
  enum Sink {
    case file
    /// A device on which every write fails for want of space.
    case full
    /// A pipe that nobody reads.
    case closedPipe
  }

  /// The program lies beside the test bundle, whatever the configuration of the build.
  static let executable: URL? = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let started = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap { $0 }
    return (bundles + started).lazy
      .map { $0.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "panelsim") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// What it finds in its environment besides: where commands are, and which fault is planted (`Scripts/faults`).
  static func environment(_ own: [String: String]) -> [String: String] {
    var environment = ["PATH": "/usr/bin:/bin"]
    environment["PANELSIM_FAULT"] = ProcessInfo.processInfo.environment["PANELSIM_FAULT"]
    return environment.merging(own) { $1 }
  }

  /// Runs it to its end.
  func run(into sink: Sink = .file) throws -> Result {
    let running = try start(into: sink)
    return try running.finish()
  }

  /// Starts it, for tests that send signals.
  func start(into sink: Sink = .file) throws -> RunningProgram {
    let folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func file(_ name: String, _ content: String) throws -> URL {
      let file = folder.appending(path: name)
      try Data(content.utf8).write(to: file)
      return file
    }
    let output = try file("output", "")
    let errors = try file("errors", "")
    let process = Process()
    let executable: URL = try #require(Self.executable, "panelsim isn't built")
    process.executableURL = executable
    process.arguments = arguments
    if let workplace = self.folder { process.currentDirectoryURL = workplace }
    process.environment = Self.environment(["TERM": "xterm"].merging(environment) { $1 })
    process.standardInput = try FileHandle(forReadingFrom: file("input", input))
    process.standardError = try FileHandle(forWritingTo: errors)
    switch sink {
    case .file: process.standardOutput = try FileHandle(forWritingTo: output)
    case .full:
      let full: FileHandle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      process.standardOutput = full
    case .closedPipe:
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      try pipe.fileHandleForReading.close()
      return RunningProgram(process: process, folder: folder)
    }
    try process.run()
    return RunningProgram(process: process, folder: folder)
  }
}

/// A `panelsim` that has been started.
struct RunningProgram {
  let process: Process
  let folder: URL

  func finish() throws -> Program.Result {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: folder) }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    return Program.Result(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try text("output"), errors: try text("errors"))
  }
}
