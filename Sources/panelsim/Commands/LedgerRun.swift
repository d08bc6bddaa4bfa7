// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings
import PanelReporting
import PanelStudies

/// `panelsim backtest --ledger`: kept forecasts held against what was recorded.
enum LedgerRun {
  /// The report, or JSON.
  ///
  /// - Parameter sessions: that forecasts may be of, as in ``SessionSelection``.
  /// - Throws: ``Failure``.
  static func text(
    _ archive: ArchiveOption, sessions: SessionSelection, json: Bool, look: LookOptions
  ) throws(Failure) -> String {
    let archive = try archive.open(for: .reading)
    let review = try Failure.ofArchive { () throws(ArchiveError) in try Ledger(archive, sessions: sessions).review() }
    return json ? LedgerJSON(review).text : LedgerReport(review, width: look.columns, style: look.style).text
  }
}
