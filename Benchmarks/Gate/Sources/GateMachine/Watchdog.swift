// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization

/// Ends a process group that takes longer than it may.
final class Watchdog: Sendable {
  private enum State {
    case watching, bitten, stopped
  }

  private let state = Mutex(State.watching)

  init(_ child: pid_t, limit: Double?) {
    guard let limit else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit) { [weak self] in
      self?.state.withLock { state in
        // Whoever has stopped it may have seen another process get the number.
        guard case .watching = state else { return }
        state = .bitten
        kill(-child, SIGKILL)
      }
    }
  }

  /// - Returns: whether it had to end the process.
  func stop() -> Bool {
    state.withLock { state in
      if case .bitten = state { return true }
      state = .stopped
      return false
    }
  }
}
