// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Not in the copy in which the faults are planted.
private let areSourcesWhole = !FileManager.default.fileExists(
  atPath: Page.repository.appending(path: "Sources/CKernels/fault.c").path)

/// `Scripts/faults` plants the faults; this keeps their list from rotting as the sources change.
@Suite("The list of planted faults", .enabled(if: areSourcesWhole))
struct FaultListTests {
  struct Fault {
    var number = ""
    var file = ""
    var breaks = ""
    var tests = ""
    var old: [Substring] = []
    var new: [Substring] = []
  }

  static func faults() throws -> [Fault] {
    let list = try String(contentsOf: Page.repository.appending(path: "Tests/Faults/faults.txt"), encoding: .utf8)
    var faults: [Fault] = []
    var fault = Fault()
    for line in list.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.drop { $0 != " " }.dropFirst()
      switch line.prefix(while: { $0 != " " }) {
      case "fault": fault.number = String(rest)
      case "file": fault.file = String(rest)
      case "breaks": fault.breaks = String(rest)
      case "tests": fault.tests = String(rest)
      case "-": fault.old.append(rest)
      case "+": fault.new.append(rest)
      case "":
        if !fault.number.isEmpty { faults.append(fault) }
        fault = Fault()
      default: #expect(line.hasPrefix("#"), "\(line)")
      }
    }
    return fault.number.isEmpty ? faults : faults + [fault]
  }

  @Test("finds each old text in its file, once")
  func oldTexts() throws {
    let faults = try Self.faults()
    #expect(faults.count >= 19)
    #expect(Set(faults.map(\.number)).count == faults.count, "numbers that stand twice")
    for fault in faults {
      #expect(!fault.file.isEmpty && !fault.breaks.isEmpty && !fault.tests.isEmpty, "fault \(fault.number)")
      let source = try String(contentsOf: Page.repository.appending(path: fault.file), encoding: .utf8)
      let (old, new) = (fault.old.joined(separator: "\n"), fault.new.joined(separator: "\n"))
      #expect(!old.isEmpty && !new.isEmpty && old != new, "fault \(fault.number)")
      #expect(source.ranges(of: old).count == 1, "fault \(fault.number): \(old)")
    }
  }
}
