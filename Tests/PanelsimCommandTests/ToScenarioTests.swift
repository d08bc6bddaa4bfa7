// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `panelsim import FILE --to-scenario SESSION`.
@Suite struct ToScenarioTests {
  private let files: Files
  private let programme: String

  init() throws {
    files = try Files()
    programme = try files.file("programme.ics", Self.calendar)
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:a
    SUMMARY:Panel: hope #2
    LOCATION:Aula
    DTSTART;TZID=Europe/Berlin:20241027T013000
    DTEND;TZID=Europe/Berlin:20241027T030000
    END:VEVENT
    BEGIN:VEVENT
    UID:b
    SUMMARY:Q&A
    LOCATION:Aula
    DTSTART;TZID=Europe/Berlin:20241027T031000
    DURATION:PT20M
    END:VEVENT
    BEGIN:VEVENT
    UID:c
    SUMMARY:No end
    DTSTART;TZID=Europe/Berlin:20241027T023000
    END:VEVENT
    END:VCALENDAR
    """

  private func run(_ arguments: String...) throws -> Program.Result {
    var program = Program()
    program.arguments = ["import", programme] + arguments
    return try program.run()
  }

  @Test func writesWhatCheckAccepts() throws {
    let written = try run("--to-scenario", "aula")
    #expect(written.status == 0)
    #expect(written.errors.contains("programme.ics:19: note: 2024-10-27 02:30 comes twice in Europe/Berlin"))
    #expect(written.output.contains("- talk: \"Panel: hope #2\""))
    #expect(written.output.contains("- questions: \"Q&A\"") && written.output.contains("The schedule leaves 10m here"))
    var check = Program("check", "-")
    check.input = written.output
    let checked = try check.run()
    #expect(checked.status == 0, "\(checked.errors)")
    var simulate = Program("simulate", "-", "--trials", "1000")
    simulate.input = written.output
    #expect(try simulate.run().status == 0)
  }

  @Test func saysWhatItCant() throws {
    let none = try run("--to-scenario", "Saal")
    #expect(none.status == 66 && none.errors.contains("no planned session is called “Saal”") && none.output.isEmpty)
    let noEnd = try run("--to-scenario", "c")
    #expect(noEnd.status == 65 && noEnd.errors.contains("gives “No end” no length"))
  }
}
