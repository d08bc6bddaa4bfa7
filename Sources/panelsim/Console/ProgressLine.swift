// SPDX-License-Identifier: GPL-3.0-or-later

import PanelReporting
import Synchronization

/// A line on standard error that says how far a run is, for runs that take over a second, on a terminal only.
final class ProgressLine: Sendable {
  private let trials: Int
  private let begin = ContinuousClock.now
  /// When the line was last written; `nil` before the first time.
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  private static let clear = "\r\u{1B}[K"

  init(trials: Int) { self.trials = trials }

  /// Called from any thread.
  func update(_ done: Int) {
    let now = ContinuousClock.now
    guard now - begin > Self.patience else { return }
    last.withLock { last in
      if let last, now - last < Self.interval { return }
      last = now
      // Asked each time: a window may be made narrower meanwhile.
      let width = Descriptor.standardError.columns ?? 80
      let words = ProgressWords(done: done, of: trials, after: (now - begin) / .seconds(1), width: width)
      try? Descriptor.standardError.write(Self.clear + words.description)
    }
  }

  /// Takes the line away, if there is one.
  func finish() {
    last.withLock { last in
      guard last != nil else { return }
      last = nil
      try? Descriptor.standardError.write(Self.clear)
    }
  }
}
