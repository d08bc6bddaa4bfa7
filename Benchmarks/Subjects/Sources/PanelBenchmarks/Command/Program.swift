// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built `panelsim`, which lies beside the program that runs the benchmarks; `PANELSIM` names another place.
///
/// It is started by `posix_spawn` and through files: Foundation's `Process` does more, and not under valgrind.
enum Program {
  /// Runs it to its end and returns what it wrote.
  ///
  /// - Throws: ``WrongAnswer`` where there is no such program or it failed.
  static func panelsim(_ arguments: [String], input: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "panel-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (given, written) = (folder.appending(path: "given").path, folder.appending(path: "written").path)
    try Data(input).write(to: URL(filePath: given))
    let status = try spawn([place(), "panelsim"] + arguments, reading: given, writing: written)
    guard status == 0 else {
      throw WrongAnswer(description: "panelsim \(arguments.joined(separator: " ")) ended with wait status \(status)")
    }
    return String(decoding: try Data(contentsOf: URL(filePath: written)), as: UTF8.self)
  }

  /// - Parameter words: where the program is, and then its arguments, its own name first.
  private static func spawn(_ words: [String], reading given: String, writing written: String) throws -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, given, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, written, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments = words.dropFirst().map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, words[0], &actions, nil, &arguments, environ)
    guard failure == 0 else {
      throw WrongAnswer(description: "\(words[0]) can't be started: \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw WrongAnswer(description: "\(words[0]) was lost: error \(errno)") }
    }
    return status
  }

  private static func place() throws -> String {
    let beside = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "panelsim").path
    guard let place = ProcessInfo.processInfo.environment["PANELSIM"] ?? beside,
      FileManager.default.isExecutableFile(atPath: place)
    else {
      throw WrongAnswer(
        description: "no panelsim beside the benchmarks; build it, or name it in the environment variable PANELSIM")
    }
    return place
  }
}
