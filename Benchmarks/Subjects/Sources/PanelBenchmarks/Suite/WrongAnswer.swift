// SPDX-License-Identifier: GPL-3.0-or-later

/// A benchmark came to something else than it should: its time means nothing.
public struct WrongAnswer: Error, CustomStringConvertible {
  public let description: String

  /// Fails unless `estimate` lies within six standard errors of the truth, which is missed by luck once in 500 million.
  static func unless(_ name: String, _ estimate: Double, is truth: Double, error: Double) throws(WrongAnswer) {
    guard abs(estimate - truth) <= 6 * error else {
      throw WrongAnswer(description: "\(name) is \(estimate), but should be \(truth) ± \(6 * error)")
    }
  }

  /// Fails unless the condition holds.
  static func unless(_ condition: Bool, _ description: @autoclosure () -> String) throws(WrongAnswer) {
    guard condition else { throw WrongAnswer(description: description()) }
  }
}
