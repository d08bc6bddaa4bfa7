// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What came of a wish for precision.
enum PrecisionWords {
  /// `Every chance is known to ±0.1%, as wished.`; `nil` where there was no wish.
  static func sentence(_ run: Run) -> String? {
    guard let precision = run.precision else { return nil }
    let wanted = "±" + NumberWords.points(precision.wanted.halfWidth)
    if precision.isReached { return "Every chance is known to \(wanted) percentage points, as wished." }
    let why =
      run.isPartial ? "The run was interrupted" : "The budget of \(NumberWords.grouped(run.trials)) trials ended"
    return "\(why) before every chance was known to \(wanted) percentage points; the least known is known to "
      + "±\(NumberWords.points(precision.widest, .up)). More --trials would do."
  }

  /// The sentence as it weighs; empty where there was no wish.
  static func text(_ run: Run) -> Text {
    Text(sentence(run) ?? "", run.precision?.isReached == true ? .faint : .unsure)
  }
}
