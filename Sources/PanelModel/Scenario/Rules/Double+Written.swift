// SPDX-License-Identifier: GPL-3.0-or-later

extension Double {
  /// The number as people write it: 5, not 5.0.
  public var written: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}

extension ClosedRange<Double> {
  /// The range in words: `0.25 to 1000`.
  public var written: String { "\(lowerBound.written) to \(upperBound.written)" }
}
