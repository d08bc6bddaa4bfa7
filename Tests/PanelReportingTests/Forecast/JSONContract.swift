// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What every forecast's JSON object has, at least, as scripts rely on it.
enum JSONContract {
  static let keys = [
    "schema", "scenario", "slot_seconds", "run", "learnt_from", "on_time", "hard_stopped", "lost_seconds",
    "finish_seconds",
    "overrun_seconds", "overrun_if_late_seconds", "questions_seconds", "questions_asked", "questions_unasked",
    "questions_at_least", "goals", "drivers", "remedies", "segments", "finish_histogram",
  ]
  private static let levels = ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99"]

  /// Everything that breaks the contract, with its place.
  static func violations(_ object: [String: Any]) -> [String] {
    var walker = Walker()
    for key in keys where object[key] == nil { walker.found.append("\(key): missing") }
    if object["schema"] as? String != "panelsim-forecast/1" { walker.found.append("schema: unknown") }
    walker.text("scenario.title", object["scenario"], "title")
    walker.text("scenario.sha256", object["scenario"], "sha256", optional: true)
    walker.number("slot_seconds", object["slot_seconds"])
    for key in ["version", "engine"] { walker.text("run.\(key)", object["run"], key) }
    for key in ["trials", "seed", "threads", "elapsed_seconds", "trials_per_second"] {
      walker.number("run.\(key)", (object["run"] as? [String: Any])?[key])
    }
    for key in ["on_time", "hard_stopped", "lost_seconds", "overrun_seconds"] { walker.estimate(key, object[key]) }
    for key in ["overrun_if_late_seconds", "questions_asked", "questions_unasked", "questions_at_least"] {
      walker.estimate(key, object[key], optional: true)
    }
    walker.summary("finish_seconds", object["finish_seconds"])
    walker.summary("questions_seconds", object["questions_seconds"], optional: true)
    walker.each("goals", object["goals"]) { walker, place, goal in
      walker.text("\(place).name", goal, "name")
      walker.number("\(place).required", goal["required"])
      walker.estimate("\(place).achieved", goal["achieved"], optional: true)
      let met = goal["met"] as? String ?? ""
      if !["yes", "no", "undecided"].contains(met) { walker.found.append("\(place).met: \(met)") }
    }
    walker.each("drivers", object["drivers"]) { walker, place, driver in
      walker.text("\(place).title", driver, "title")
      for key in ["share", "total", "late_share"] {
        walker.estimate("\(place).\(key)", driver[key], optional: true)
      }
    }
    walker.each("remedies", object["remedies"]) { walker, place, remedy in
      walker.text("\(place).change", remedy, "change")
      walker.number("\(place).trials", remedy["trials"])
      let difference = remedy["difference"] as? [String: Any]
      walker.estimate("\(place).difference.on_time", difference?["on_time"])
      walker.estimate("\(place).difference.questions_at_least", difference?["questions_at_least"], optional: true)
    }
    walker.each("segments", object["segments"], check: segment)
    return walker.found
  }

  private static func segment(_ walker: inout Walker, _ place: String, _ segment: [String: Any]) {
    walker.text("\(place).title", segment, "title")
    walker.text("\(place).kind", segment, "kind")
    walker.text("\(place).by", segment, "by", optional: true)
    walker.number("\(place).planned_seconds", segment["planned_seconds"])
    for key in ["happens", "cut", "trimmed"] { walker.estimate("\(place).\(key)", segment[key]) }
    walker.estimate("\(place).over_planned", segment["over_planned"], optional: true)
    walker.summary("\(place).start_seconds", segment["start_seconds"], optional: true)
    walker.summary("\(place).duration_seconds", segment["duration_seconds"])
  }

  struct Walker {
    var found: [String] = []

    mutating func text(_ place: String, _ object: Any?, _ key: String, optional: Bool = false) {
      guard let value = (object as? [String: Any])?[key] else { return found.append("\(place): missing") }
      if !(value is String), !(optional && value is NSNull) { found.append("\(place): no text") }
    }

    mutating func number(_ place: String, _ value: Any?) {
      guard let value else { return found.append("\(place): missing") }
      if !(value is NSNumber) { found.append("\(place): no number") }
    }

    mutating func estimate(_ place: String, _ value: Any?, optional: Bool = false) {
      guard let value else { return found.append("\(place): missing") }
      if optional, value is NSNull { return }
      guard let object = value as? [String: Any] else { return found.append("\(place): no estimate") }
      number("\(place).estimate", object["estimate"])
      for key in ["standard_error", "low", "high", "data_low", "data_high"] where !(object[key] is NSNull) {
        number("\(place).\(key)", object[key])
      }
    }

    mutating func summary(_ place: String, _ value: Any?, optional: Bool = false) {
      guard let value else { return found.append("\(place): missing") }
      if optional, value is NSNull { return }
      guard let object = value as? [String: Any] else { return found.append("\(place): no summary") }
      estimate("\(place).mean", object["mean"])
      if object["sd"] == nil { found.append("\(place).sd: missing") }
      for level in levels {
        guard let quantile = object[level] as? [String: Any] else { return found.append("\(place).\(level): missing") }
        number("\(place).\(level).estimate", quantile["estimate"])
        for key in ["low", "high"] where quantile[key] == nil { found.append("\(place).\(level).\(key): missing") }
      }
    }

    mutating func each(
      _ place: String, _ value: Any?, check: (inout Walker, String, [String: Any]) -> Void
    ) {
      guard let elements = value as? [[String: Any]] else { return found.append("\(place): no array of objects") }
      for (index, element) in elements.enumerated() { check(&self, "\(place)[\(index)]", element) }
    }
  }
}
