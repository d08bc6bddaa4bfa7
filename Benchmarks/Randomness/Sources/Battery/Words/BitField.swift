// SPDX-License-Identifier: GPL-3.0-or-later

/// Which bits of each word a test looks at. Low bits are looked at for their own sake: it is there that generators are
/// weak first.
public struct BitField: Hashable, Sendable {
  /// Bits below the field.
  let shift: UInt32
  let width: Int

  /// The most significant bits.
  /// - Precondition: `width` lies between 1 and 32.
  public static func high(_ width: Int) -> BitField { BitField(shift: 32 - width, width: width) }

  /// The least significant bits.
  /// - Precondition: `width` lies between 1 and 32.
  public static func low(_ width: Int) -> BitField { BitField(shift: 0, width: width) }

  init(shift: Int, width: Int) {
    precondition(width >= 1 && shift >= 0 && shift + width <= 32)
    self.shift = UInt32(shift)
    self.width = width
  }

  /// How many values it has.
  var values: Int { 1 << width }

  @inline(__always)
  func callAsFunction(_ word: UInt32) -> UInt64 {
    (UInt64(word) >> UInt64(shift)) & ((1 << UInt64(width)) - 1)
  }

  /// What tests are called after.
  var name: String { width == 32 ? "all bits" : "\(shift == 0 ? "low" : "high") \(width) bit\(width == 1 ? "" : "s")" }
}
