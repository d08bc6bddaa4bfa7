// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// The tables of distributions that several plans have in common, each built once: for studies of many scenarios that
/// differ in little.
///
///     let samplers = SharedSamplers()
///     let plans = try scenarios.map { try Plan($0, sharing: samplers) }
///
/// It grows with every distribution that is new to it, and goes when the study and its plans do. Plans don't depend on it:
/// those that share tables are equal to those that don't.
public final class SharedSamplers: Sendable {
  private let samplers = Mutex<[Sampler.Key: Sampler]>([:])

  /// Without any table yet.
  public init() {}

  /// The sampler that is known by `key`, or else a new one. Two threads may make the same one; then one of them is kept.
  func sampler(_ key: Sampler.Key, _ make: () -> Sampler) -> Sampler {
    if let known = samplers.withLock({ $0[key] }) { return known }
    let new = make()
    samplers.withLock { $0[key] = new }
    return new
  }
}
