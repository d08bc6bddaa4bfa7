// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A switch that ends a simulation early; what is done by then makes a partial forecast.
public final class Interrupt: Sendable {
  private let flag = Atomic(false)

  /// A switch that is still off. It can be turned on once, and not off again.
  public init() {}

  /// Asks the simulation to stop. Safe to call from any thread and from a signal handler.
  public func stop() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody has asked for the stop; simulations look at it before each block of trials.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }
}
