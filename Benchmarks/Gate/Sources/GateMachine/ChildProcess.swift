// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A program that is run to its end, in a process group of its own so that all that it started can be ended with it.
public struct ChildProcess {
  public var program: String
  public var arguments: [String]
  /// What is added to the environment.
  public var environment: [String: String] = [:]
  /// Seconds after which it is ended.
  public var limit: Double?

  public init(_ program: String, _ arguments: [String] = []) {
    self.program = program
    self.arguments = arguments
  }

  /// What came of it.
  public struct Result: Sendable {
    /// `nil` where a signal ended it.
    public var status: Int32?
    /// Which signal ended it.
    public var signal: Int32?
    public var hasRunOutOfTime = false
    public var output: String
    public var errors: String

    public var isSuccess: Bool { status == 0 }

    /// How it ended, in words, with the last lines of what it said.
    public var complaint: String {
      let how =
        hasRunOutOfTime
        ? "took too long and was ended"
        : signal.map { "was ended by signal \($0)" } ?? "ended with status \(status ?? -1)"
      let lines = (errors.isEmpty ? output : errors).split(separator: "\n")
      // Compilers explain at length; what they complain of comes first.
      let faults = lines.filter { $0.contains("error:") }.prefix(12)
      let said = (faults.isEmpty ? lines.suffix(12) : Array(faults)[...]).joined(separator: "\n")
      return said.isEmpty ? how : "\(how):\n\(said)"
    }
  }

  /// Starts it and waits.
  ///
  /// - Throws: ``GateFailure`` where it can't be started.
  public func run() throws(GateFailure) -> Result {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gate-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    } catch {
      throw GateFailure("\(scratch.path) can't be created: \(error.localizedDescription)")
    }
    defer { try? FileManager.default.removeItem(at: scratch) }
    Interruption.guardFolder(scratch)
    defer { Interruption.releaseFolder(scratch) }
    let (output, errors) = (scratch.appending(path: "output"), scratch.appending(path: "errors"))
    let child = try start(output: output.path, errors: errors.path)
    Interruption.guardChild(child)
    let watchdog = Watchdog(child, limit: limit)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw GateFailure("\(program) was lost: error \(errno)") }
    }
    Interruption.releaseChild()
    let hasRunOutOfTime = watchdog.stop()
    func text(_ file: URL) -> String { String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self) }
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
      hasRunOutOfTime: hasRunOutOfTime, output: text(output), errors: text(errors))
  }

  private func start(output: String, errors: String) throws(GateFailure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // The gate itself ignores interrupts and hears of them in another way; its children are to die of them.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in Interruption.signals { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Threads of a pool block signals, and children would inherit that.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    var failure = posix_spawnp(&child, program, &actions, &attributes, &words, &variables)
    // A program that was written a moment ago may still be open in a child that another thread has just begun.
    for _ in 0..<100 where failure == ETXTBSY {
      usleep(20_000)
      failure = posix_spawnp(&child, program, &actions, &attributes, &words, &variables)
    }
    guard failure == 0 else {
      throw GateFailure("\(program) can't be started: \(String(cString: strerror(failure)))")
    }
    return child
  }
}
