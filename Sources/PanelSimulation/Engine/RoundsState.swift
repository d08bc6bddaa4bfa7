// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the rounds of questions of a block's trials stand.
struct RoundsState {
  /// How many want the floor.
  let hands = TrialColumn<Int32>(repeating: 0)
  /// How long the questions may last, in seconds; infinite where they never close.
  let window = TrialColumn<Double>(repeating: 0)
  /// How long they have lasted, in seconds. In double precision: hundreds of questions add up.
  let elapsed = TrialColumn<Double>(repeating: 0)
  /// How many questions have been asked, before a hard stop or not.
  let reached = TrialColumn<Int32>(repeating: 0)
  /// How many were asked before any hard stop.
  let heard = TrialColumn<Int32>(repeating: 0)
  /// The trials in which another round is held, in order.
  let active = TrialColumn<Int32>(repeating: 0)
}
