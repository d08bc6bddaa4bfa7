// SPDX-License-Identifier: GPL-3.0-or-later

import Interleavings
import Testing

@Suite struct RequestTests {
  @Test func argumentsAreUnderstood() throws {
    let all = try Request(["examine"])
    #expect(all.command == .examine && all.interleavings == Interleaving.allCases)
    #expect(all.gigabytes == 1 && all.seed == 1 && !all.reversed)
    let some = try Request(["examine", "seeds", "--gigabytes", "0.5", "starts", "--seed", "18446744073709551615"])
    #expect(some.interleavings == [.seeds, .starts] && some.gigabytes == 0.5 && some.seed == .max)
    let written = try Request(["write", "lanes", "--reversed"])
    #expect(written.command == .write && written.interleavings == [.lanes] && written.reversed)
  }

  @Test(
    arguments: [
      ([], "“” is neither “examine” nor “write”"),
      (["test"], "“test” is neither “examine” nor “write”"),
      (["examine", "seed"], "there is no interleaving “seed”"),
      (["examine", "--gigabytes"], "--gigabytes wants a number above 0, a million at most"),
      (["examine", "--gigabytes", "nan"], "--gigabytes wants a number above 0, a million at most"),
      (["examine", "--gigabytes", "inf"], "--gigabytes wants a number above 0, a million at most"),
      (["examine", "--gigabytes", "0"], "--gigabytes wants a number above 0, a million at most"),
      (["examine", "--seed", "-1"], "--seed wants a whole number from 0 to 18446744073709551615"),
      (["write"], "write wants one interleaving, not 0"),
      (["write", "seeds", "draws"], "write wants one interleaving, not 2"),
    ] as [([String], String)])
  func whatIsWrongIsSaid(arguments: [String], message: String) {
    #expect(throws: Request.UsageError.self) { try Request(arguments) }
    do throws(Request.UsageError) {
      _ = try Request(arguments)
    } catch {
      #expect(error.message == message)
    }
  }
}
