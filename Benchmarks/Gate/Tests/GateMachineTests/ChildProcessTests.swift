// SPDX-License-Identifier: GPL-3.0-or-later

import GateMachine
import Testing

@Suite struct ChildProcessTests {
  @Test func outputErrorsAndStatus() throws {
    let result = try ChildProcess("/bin/sh", ["-c", "echo out; echo err >&2; exit 3"]).run()
    #expect(result.output == "out\n" && result.errors == "err\n")
    #expect(result.status == 3 && result.signal == nil && !result.isSuccess)
    #expect(result.complaint == "ended with status 3:\nerr")
  }

  @Test func aCrashIsToldFromAnExit() throws {
    let result = try ChildProcess("/bin/sh", ["-c", "kill -SEGV $$"]).run()
    #expect(result.status == nil && result.signal == 11)
    #expect(result.complaint == "was ended by signal 11")
  }

  @Test func whatTakesTooLongIsEndedWithAllItStarted() throws {
    var child = ChildProcess("/bin/sh", ["-c", "sleep 1000 & sleep 1000"])
    child.limit = 0.2
    let result = try child.run()
    #expect(result.hasRunOutOfTime && result.signal == 9)
    #expect(result.complaint == "took too long and was ended")
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    let failure = #expect(throws: GateFailure.self) { try ChildProcess("/nowhere/program").run() }
    #expect(failure?.description == "/nowhere/program can't be started: No such file or directory")
  }

  @Test func theEnvironmentIsAddedTo() throws {
    var child = ChildProcess("/bin/sh", ["-c", "echo $ADDED; test -n \"$PATH\""])
    child.environment["ADDED"] = "yes"
    let result = try child.run()
    #expect(result.output == "yes\n" && result.isSuccess)
  }
}
