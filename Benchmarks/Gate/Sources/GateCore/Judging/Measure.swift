// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be measured of a piece of work.
public enum Measure: String, Hashable, Sendable, Codable, CaseIterable {
  /// Instructions executed: hardly any noise, but blind to how long each takes.
  case instructions
  /// The processor's time, of all threads.
  case processorTime
  /// Time by the clock: what people wait for, and what other programs on the machine lengthen.
  case wallTime
}
