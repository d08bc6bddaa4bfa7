// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// What engines keep with a plan, so that each makes what it needs of it only once. It is no part of what the plan says.
final class PlanMemory: Sendable {
  /// By type: one value of each.
  private let kept = Mutex<[ObjectIdentifier: any Sendable]>([:])

  func find<Value: Sendable>(_ type: Value.Type) -> Value? {
    kept.withLock { $0[ObjectIdentifier(type)] as? Value }
  }

  func keep<Value: Sendable>(_ value: Value) {
    kept.withLock { $0[ObjectIdentifier(Value.self)] = value }
  }

  /// The value of a type, made where it isn't there yet. Two threads may make the same one; then one of them is kept.
  func value<Value: Sendable>(_ make: () -> Value) -> Value {
    if let known = find(Value.self) { return known }
    let new = make()
    keep(new)
    return new
  }
}
