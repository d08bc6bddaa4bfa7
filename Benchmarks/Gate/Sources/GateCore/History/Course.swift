// SPDX-License-Identifier: GPL-3.0-or-later

/// One measure of one benchmark on one machine, revision after revision.
public struct Course: Hashable, Sendable {
  public var benchmark: String
  public var measure: Measure
  public var unit: String
  public var machine: Machine
  /// In the history's order.
  public var revisions: [String]
  public var toolchains: [String]
  /// Of a unit: seconds, medians of the samples, or instructions.
  public var values: [Double]
  public var changes: [ChangePoint]

  /// Small steps of counts that aren't worth a word.
  private static let threshold = 0.01

  /// All courses of a history. Machines and versions of the work aren't mixed.
  public static func all(_ history: [HistoryEntry], falseAlarms: Double = ChangePoint.falseAlarms) -> [Course] {
    struct Key: Hashable {
      var machine: Machine
      var name: String
      var version: Int
      var measure: Measure
    }
    var order: [Key] = []
    var courses: [Key: Course] = [:]
    for entry in history {
      for measured in entry.benchmarks {
        for measure in Measure.allCases {
          guard let value = measured.value(measure) else { continue }
          let key = Key(machine: entry.machine, name: measured.name, version: measured.version, measure: measure)
          if courses[key] == nil {
            order.append(key)
            courses[key] = Course(
              benchmark: measured.name, measure: measure, unit: measured.unit, machine: entry.machine, revisions: [],
              toolchains: [], values: [], changes: [])
          }
          courses[key]?.revisions.append(entry.revision)
          courses[key]?.toolchains.append(entry.toolchain)
          courses[key]?.values.append(value)
        }
      }
    }
    return order.compactMap { key in
      guard var course = courses[key] else { return nil }
      course.changes =
        key.measure == .instructions
        ? ChangePoint.steps(in: course.values, threshold: threshold)
        : ChangePoint.find(in: course.values, falseAlarms: falseAlarms)
      return course
    }
  }
}

extension HistoryEntry.Measured {
  /// Of a unit; `nil` where it wasn't measured.
  fileprivate func value(_ measure: Measure) -> Double? {
    let step =
      switch measure {
      case .instructions: instructions
      case .processorTime: processorSeconds.median
      case .wallTime: wallSeconds.median
      }
    return step.map { $0 / Double(unitsPerStep) }
  }
}
