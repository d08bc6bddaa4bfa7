// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import GateCore
import GateMachine

/// `Scripts/bench history [FILE]`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Draw how each benchmark has fared, and find where it changed.",
    discussion: """
      A history is what compare --history adds to. Changes in time are told from chance by ranks; the chance to find one \
      in a course that has none is --false-alarms. Counts of instructions don't vary by chance: every step of more than \
      1% is shown.
      """)

  @Argument(help: "The history.") var file = ".build/bench/history.jsonl"
  @Option(help: "Only benchmarks whose name begins so; may be repeated.") var only: [String] = []
  @Option(help: "The chance of a false alarm in each course, above 0 and below 1.")
  var falseAlarms = ChangePoint.falseAlarms
  @Option(help: "How many revisions to draw at most.") var width = 60
  @Flag(help: "Only courses that have changed.") var changed = false

  func validate() throws {
    guard falseAlarms > 0, falseAlarms < 1 else {
      throw ValidationError("--false-alarms \(falseAlarms): above 0 and below 1 is allowed.")
    }
    guard (1...10_000).contains(width) else { throw ValidationError("--width \(width): 1 to 10000 are allowed.") }
  }

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw GateFailure("there is no history \(file); Scripts/bench compare BASE --history \(file) begins one")
    }
    let entries: [HistoryEntry]
    do throws(FormatError) {
      entries = try HistoryEntry.read(String(decoding: data, as: UTF8.self))
    } catch {
      throw GateFailure("\(file): \(error)", status: .notComparable)
    }
    let courses = Course.all(entries, falseAlarms: falseAlarms).filter { course in
      (only.isEmpty || only.contains { course.benchmark.hasPrefix($0) }) && (!changed || !course.changes.isEmpty)
    }
    var text = ""
    var machine: Machine?
    for course in courses {
      if course.machine != machine { text += "== \(course.machine.description)\n\n" }
      machine = course.machine
      text += course.chart(width: width) + "\n"
    }
    let changes = courses.reduce(0) { $0 + $1.changes.count }
    text += """
      \(entries.count) entries, \(courses.count) courses, \(changes) change points; of courses of times that don't change, \
      \(falseAlarms * 100)% show one nevertheless.

      """
    try Console.write(text)
  }
}
