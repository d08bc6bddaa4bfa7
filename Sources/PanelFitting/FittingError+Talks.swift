// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation

/// What is wrong with observations as talks of sessions.
extension FittingError {
  /// A planned time that nothing is a share of, in seconds.
  package static func badAllotment(row: Int, value: Double) -> FittingError {
    .unusable(
      reason:
        "observation \(row) has a planned time of \(value.plain) s, of which nothing is a share; give one above 0, "
        + "or leave it out")
  }

  /// Too few groups to tell how much groups differ.
  package static func tooFewGroups(count: Int, needed: Int) -> FittingError {
    .unusable(
      reason: "\(count) \(count == 1 ? "group doesn't" : "groups don't") tell how much groups differ; there must be at "
        + "least \(needed), or fit all talks together")
  }

  /// Too few sessions to forecast some from others.
  package static func tooFewSessions(count: Int, needed: Int) -> FittingError {
    .unusable(
      reason: "\(count) \(count == 1 ? "session" : "sessions"): to forecast some from others there must be at least "
        + "\(needed)")
  }

  /// No session has two talks, so that nothing says how much talks of a session resemble each other.
  package static let noPairs = FittingError.unusable(
    reason: "no session has two talks or more, so nothing says how much talks of a session resemble each other; record "
      + "more of each session, or say `alike` yourself")

  /// Quite different shares of speakers who heed the signal fit equally well.
  package static let heededNotIdentified = FittingError.unusable(
    reason: "the observations don't tell how many heed the signal: quite different shares fit equally well; choose a "
      + "plain family, or record talks that were signalled or cut off")
}
