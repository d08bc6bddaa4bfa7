// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

/// A recorded talk, in shares of its planned time, and the session it belongs to.
public struct RecordedTalk: Hashable, Sendable {
  public let session: String
  /// Cut off where it would have gone on.
  public let length: Sample.Row
  /// A talk that takes more than this takes longer than planned: 1, but for what clocks and rounding leave open.
  public let limit: Double

  public init(session: String, length: Sample.Row, limit: Double = 1) {
    self.session = session
    self.length = length
    self.limit = limit
  }
}
