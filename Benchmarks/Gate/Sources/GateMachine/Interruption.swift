// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
public import Foundation
import Synchronization

/// Leaves nothing behind where the user interrupts: no process, no checked-out tree.
public enum Interruption {
  private struct State {
    var child: pid_t?
    var folders: Set<URL> = []
  }

  static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]
  private static let state = Mutex(State())
  // Written once, by `install`; a source that nobody keeps hears nothing.
  private nonisolated(unsafe) static var sources: [any DispatchSourceSignal] = []

  /// To be called once, before anything else. From then on an interrupt ends the child, removes guarded folders and ends the program with 128 + its number.
  public static func install() {
    for number in signals {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { leave(number) }
      source.resume()
      sources.append(source)
    }
  }

  private static func leave(_ number: Int32) -> Never {
    // Keeps the lock: nobody starts anything any more.
    state.withLock { state in
      if let child = state.child { end(child) }
      for folder in state.folders { try? FileManager.default.removeItem(at: folder) }
      FileHandle.standardError.write(Data("\ninterrupted\n".utf8))
      _exit(128 + number)
    }
  }

  /// Builds know of processes that aren't in their group, and end them when they are interrupted; so they are asked first.
  private static func end(_ child: pid_t) {
    kill(-child, SIGINT)
    for _ in 0..<30 where kill(-child, 0) == 0 { usleep(100_000) }
    kill(-child, SIGKILL)
  }

  static func guardChild(_ child: pid_t) { state.withLock { $0.child = child } }
  static func releaseChild() { state.withLock { $0.child = nil } }
  /// A folder that is removed on an interrupt.
  public static func guardFolder(_ folder: URL) { state.withLock { _ = $0.folders.insert(folder) } }
  public static func releaseFolder(_ folder: URL) { state.withLock { _ = $0.folders.remove(folder) } }
}
