// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import PanelReporting
import PanelStudies

/// `panelsim backtest --ledger`: kept forecasts held against what was recorded.
enum LedgerRun {
  /// What became of them.
  ///
  /// - Parameter sessions: that forecasts may be of, as in ``SessionSelection``.
  /// - Throws: ``Failure``.
  static func review(
    _ archive: ArchiveOption, sessions: SessionSelection
  ) throws(Failure) -> LedgerReview {
    let archive = try archive.open(for: .reading)
    return try Failure.ofArchive { () throws(ArchiveError) in try Ledger(archive, sessions: sessions).review() }
  }
}
