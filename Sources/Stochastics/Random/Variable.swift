// SPDX-License-Identifier: GPL-3.0-or-later

/// A random variable, named by what it is and not by when it is drawn.
///
/// Two simulations that share a variable and a seed share its random numbers, whatever else differs between them.
public struct Variable: Hashable, Sendable {
  /// What it is, such as `talk/National perspective/2/takes`.
  public let name: String
  /// The name's place in the generator's counter.
  public let identifier: UInt64

  /// The variable of that name. O(length of the name).
  public init(_ name: String) {
    self.name = name
    identifier = Self.hash(name)
  }

  /// FNV-1a over the name's UTF-8, with a final mix that spreads short names over all 64 bits.
  ///
  /// Sources: Fowler, Noll, Vo, draft-eastlake-fnv-17, section 2 (offset basis and prime); the mix is Stafford's
  /// variant 13 of the 64-bit finaliser ("Better bit mixing", 2011).
  private static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
