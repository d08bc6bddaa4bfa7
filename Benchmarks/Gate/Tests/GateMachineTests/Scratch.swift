// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GateCore
import GateMachine

/// A folder of a test's own, which goes with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gate-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func write(_ text: String, to path: String, isProgram: Bool = false) throws -> URL {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    if isProgram { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path) }
    return file
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    let result = try ChildProcess("git", ["-C", folder.path] + identity + arguments).run()
    guard result.isSuccess else { throw GateFailure("git \(arguments) \(result.complaint)") }
    return result.output
  }

  /// A repository with one commit.
  func repository(_ files: [String: String]) throws -> Repository {
    try git("init", "--quiet", "--initial-branch=main")
    for (path, text) in files { try write(text, to: path) }
    try git("add", "--all")
    try git("commit", "--quiet", "--message=first")
    return Repository(home: folder)
  }

  /// A folder of built benchmarks, whose runner is a script.
  func built(_ name: String, script: String, toolchain: String = "Swift 6.3.1") throws -> URL {
    try write("#!/bin/sh\n\(script)\n", to: "\(name)/panel-benchmark", isProgram: true)
    let record = BuildRecord(revision: name, toolchain: toolchain, flags: "-c release", platform: "Linux x86_64")
    try write(record.text(), to: "\(name)/build.json")
    return folder.appending(path: name)
  }

  /// A runner that measures like clockwork: a step takes `microseconds`.
  static func clockwork(microseconds: Int, name: String = "made/up") -> String {
    """
    if [ "$1" = list ]; then
      echo '{"format":"panel-benchmark/1","name":"\(name)","thresholds":{"instructions":0.01,"time":0.02},\
    "unit":"trial","unitsPerStep":1,"version":1,"uncounted":"it is a script"}'
    else
      echo "{\\"format\\":\\"panel-benchmark-run/1\\",\\"name\\":\\"\(name)\\",\\"steps\\":$4,\
    \\"systemSeconds\\":[0],\\"userSeconds\\":[$(( $4 * \(microseconds) ))e-6],\
    \\"wallSeconds\\":[$(( $4 * \(microseconds) ))e-6]}"
    fi
    """
  }
}
