// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// All it takes to repeat a run, in a line.
enum RunWords {
  /// `1,000,000 trials, seed 1, 0.63 s (1.6 million a second), panelsim 0.1.0 portable`.
  ///
  /// - Parameter scenarios: how many took part; the speed counts the trials of all.
  static func line(_ run: Run, scenarios: Int = 1) -> String {
    var speed = NumberWords.elapsed(run.elapsed.seconds)
    if let rate = run.trialsPerSecond { speed += " (\(NumberWords.rough(rate * Double(scenarios))) a second)" }
    let each = scenarios > 1 ? " of each" : ""
    let parts = [
      "\(NumberWords.grouped(run.trials)) trial\(run.trials == 1 ? "" : "s")\(each), seed \(run.seed)", speed,
      "panelsim \(run.version) \(run.engine)",
    ]
    return parts.joined(separator: ", ")
  }
}

/// What came of the precision that was asked for.
enum PrecisionWords {
  /// `Every chance is known to ±0.1 percentage points, as asked.`; `nil` where no precision was asked for.
  static func sentence(_ run: Run) -> String? {
    guard let precision = run.precision else { return nil }
    let wanted = "±" + NumberWords.points(precision.wanted.halfWidth)
    if precision.isReached { return "Every chance is known to \(wanted) percentage points, as asked." }
    let why =
      run.isPartial ? "The run was interrupted" : "The budget of \(NumberWords.grouped(run.trials)) trials ended"
    return "\(why) before every chance was known to \(wanted) percentage points; the least known is known to "
      + "±\(NumberWords.points(precision.widest, .up)). More --trials would do."
  }

  /// The sentence as it weighs; empty where no precision was asked for.
  static func text(_ run: Run) -> Text {
    Text(sentence(run) ?? "", run.precision?.isReached == true ? .faint : .unsure)
  }
}

/// What took the place of a file's values.
enum OverrideWords {
  /// `With talks.alike=0.3 instead of what the file says.`; `nil` where nothing did.
  static func sentence(_ overrides: [String], of file: String = "the file says") -> String? {
    guard !overrides.isEmpty else { return nil }
    return "With \(overrides.map(SafeText.visible).joined(separator: ", ")) instead of what \(file)."
  }
}

/// How far a run is, in less than a line: `34% of 10,000,000 trials, about 5 s left`.
package struct ProgressWords: CustomStringConvertible, Sendable {
  package let description: String

  /// - Parameters:
  ///   - seconds: how long it has run so far.
  ///   - width: the terminal's columns. The words leave the last one free, where a terminal may begin a new line.
  package init(done: Int, of trials: Int, after seconds: Double, width: Int = 80) {
    let share = trials > 0 ? Double(done) / Double(trials) : 1
    // Rounded down: it's done only when it's done.
    let percent = NumberWords.decimal(share * 100, 0, .down) + "%"
    let amount = "\(percent) of \(NumberWords.grouped(trials)) trials"
    var wordings = [amount, percent]
    if share > 0, share < 1 {
      let left = min(1e12, max(1, (seconds * (1 - share) / share).rounded(.up)))
      let rest = left < 120 ? "\(Int(left)) s left" : "\(NumberWords.grouped(Int(left / 60))) min left"
      wordings = ["\(amount), about \(rest)", "\(percent), about \(rest)", "\(percent), \(rest)", percent]
    }
    description = wordings.first { $0.count < width } ?? ""
  }
}
