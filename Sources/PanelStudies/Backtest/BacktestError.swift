// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
internal import PanelModel

/// Why recordings can't be forecast from recordings.
public enum BacktestError: Error, Hashable, Sendable {
  /// The recordings have no item that was given a time and took one.
  case noItems(Side, sessions: Int)
  /// Folds by session of a single session.
  case oneSession(items: Int)
  /// Folds by item of a single item.
  case oneItem
  /// The same session is learnt from and forecast.
  case inBoth(String)
  /// What the forecasts are to come from can't be learnt.
  case notLearnt(FittingError)

  /// Which recordings have no item.
  public enum Side: Hashable, Sendable {
    /// Of folds.
    case both
    /// Those to learn from.
    case train
    /// Those to forecast.
    case test
  }
}

extension BacktestError: CustomStringConvertible {
  /// What failed, the values, and the remedy.
  public var description: String {
    switch self {
    case .noItems(let side, let sessions):
      "\(Self.words(side))\(sessions == 0 ? "no session" : "nothing in \(sessions) \(sessions == 1 ? "session" : "sessions")") "
        + "says what an item was given and what it took; import schedules with their recordings, or tables with both columns"
    case .oneSession(let items):
      "there is one session only, of \(items) \(items == 1 ? "item" : "items"): to forecast sessions from others there must be "
        + "two. Add recordings, or say --fold-by item: its items are then forecast from each other, which makes forecasts "
        + "look better than those of another session would be"
    case .oneItem: "there is one item only; to forecast items from others there must be two"
    case .inBoth(let session):
      "“\(session)” is both learnt from and forecast, which proves nothing; leave it out of --train or --test"
    case .notLearnt(let error): "the moderated talk can't be learnt: \(error)"
    }
  }

  private static func words(_ side: Side) -> String {
    switch side {
    case .both: ""
    case .train: "--train: "
    case .test: "--test: "
    }
  }
}
