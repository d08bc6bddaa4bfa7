// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How the end is spread, as bars over the clock with the slot's end marked.
struct TerminalHistogram {
  private let onTime: Estimate
  private let slot: Slot
  private let clock: SlotClock
  private let width: Int
  private let scale: HistogramScale?

  private static let rows = 3
  private static let mostColumns = 110

  init(_ histogram: EndHistogram, width: Int) {
    onTime = histogram.onTime
    slot = histogram.slot
    clock = SlotClock(slot: histogram.slot)
    self.width = width
    scale = HistogramScale(
      histogram.ends, end: slot.length.seconds, onTime: onTime.value, width: min(width, Self.mostColumns) - 4)
  }

  var lines: [StyledLine] {
    guard let scale else { return [] }
    return [caption(scale)] + bars(scale) + axis(scale)
  }

  /// `on time 60.1% (60.0–60.2%) │ late 39.9%`, with its bar where the slot's end is.
  private func caption(_ scale: HistogramScale) -> StyledLine {
    let full = "on time \(NumberWords.percent(onTime)) "
    let short = "on time \(NumberWords.edge(onTime) ?? NumberWords.percent(onTime.value)) "
    let late = " late \(NumberWords.edge(onTime.complement) ?? NumberWords.percent(1 - onTime.value))"
    guard let end = scale.endColumn else {
      let slot = "\(short.dropLast()),\(late); the slot ends at \(clock.end)"
      return StyledLine(TextLayout.truncated("When it ends: " + slot, to: width), .faint)
    }
    let room = end + 2
    let left = [full, short].first { DisplayWidth.of($0) <= room } ?? ""
    var line = StyledLine(TextLayout.spaces(room - DisplayWidth.of(left)))
    line.append(left, .good)
    line.append("│", .heading)
    // The interval is said once, on the side that has room for it.
    let fullLate = " late \(NumberWords.percent(onTime.complement))"
    let right = left == full ? [late] : [fullLate, late]
    if let right = right.first(where: { line.width + DisplayWidth.of($0) <= width }) {
      line.append(right, .bad)
    }
    return line
  }

  private func bars(_ scale: HistogramScale) -> [StyledLine] {
    let greatest = scale.columns.max() ?? 1
    return (0..<Self.rows).reversed().map { row in
      var line = StyledLine("  ")
      for (index, count) in scale.columns.enumerated() {
        if index == scale.endColumn { line.append("│", .heading) }
        let isLate = scale.origin + Double(index) * scale.step >= slot.length.seconds - 1e-6
        line.append(String(Bars.vertical(count / greatest, row: row, of: Self.rows)), isLate ? .bad : .good)
      }
      if scale.endColumn == scale.columns.count { line.append("│", .heading) }
      return line
    }
  }

  private func axis(_ scale: HistogramScale) -> [StyledLine] {
    let axis = TimeAxis(scale, clock: clock, slot: slot)
    return [StyledLine("  " + axis.rule, .faint), StyledLine(axis.labels(indent: 2, width: width))]
  }
}
