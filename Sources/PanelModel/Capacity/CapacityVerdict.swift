// SPDX-License-Identifier: GPL-3.0-or-later

extension CapacityForecast {
  /// How many fit, as far as the trials tell.
  public enum Verdict: Hashable, Sendable {
    /// This row is the last that fits: the greater counts that were tried don't.
    case upTo(Row)
    /// No count that was tried fits.
    case none
    /// The trials leave rows open, the last of which is greater than any that fits.
    case undecided(fitting: Row?, open: [Row])
  }

  /// The greatest count that fits; undecided where the trials leave a greater one open. O(rows) time.
  public var verdict: Verdict {
    let fitting = rows.last { $0.fits == .yes }
    let open = rows.filter { $0.fits == .undecided && $0.count > fitting?.count ?? 0 }
    guard open.isEmpty else { return .undecided(fitting: fitting, open: open) }
    return fitting.map(Verdict.upTo) ?? .none
  }

  /// Counts that surely don't fit although a greater one does.
  public var gaps: [Row] {
    let last = rows.last { $0.fits == .yes }
    return rows.filter { $0.fits == .no && $0.count < last?.count ?? 0 }
  }
}
