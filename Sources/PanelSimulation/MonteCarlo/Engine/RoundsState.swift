// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the trials of a block stand during questions in rounds.
struct RoundsState {
  /// How many want the floor.
  let hands = TrialColumn<Int32>(repeating: 0)
  /// How long after their start a round may begin, in seconds.
  let room = TrialColumn<Double>(repeating: 0)
  /// How long the questions have lasted, in seconds.
  let elapsed = TrialColumn<Double>(repeating: 0)
  /// What the round at hand takes, in seconds.
  let lasting = TrialColumn<Float>(repeating: 0)
  /// 1 in the trials in which the round at hand is held.
  let isHeld = TrialColumn<Float>(repeating: 0)
  /// How many questions have been asked, before a hard stop or not.
  let reached = TrialColumn<Int32>(repeating: 0)
  /// How many were asked before any hard stop; kept only where there is one.
  let heard = TrialColumn<Int32>(repeating: 0)
}
