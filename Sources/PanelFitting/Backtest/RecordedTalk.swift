// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation

/// A recorded talk, in shares of its planned time, and the session it belongs to.
package struct RecordedTalk: Hashable, Sendable {
  package let session: String
  /// Cut off where it would have gone on.
  package let length: Sample.Row
  /// A talk that takes more than this takes longer than planned: 1, but for what clocks and rounding leave open.
  package let limit: Double

  package init(session: String, length: Sample.Row, limit: Double = 1) {
    self.session = session
    self.length = length
    self.limit = limit
  }
}
