// SPDX-License-Identifier: GPL-3.0-or-later

/// How many words does it take until all values of the field have been seen?
///
/// Source: Knuth, TAOCP 2, section 3.3.2 F (`sknuth_CouponCollector` in TestU01).
struct CouponCollector: RandomnessTest {
  let collections: Int
  let field: BitField

  var statistics: [String] { ["coupon collector, \(field.name)"] }

  func run(_ words: inout Words) -> [PValue] {
    let kinds = field.values
    let longest = 30 * kinds
    var counts = [Int](repeating: 0, count: longest - kinds + 2)
    var lastSeen = [Int](repeating: -1, count: kinds)
    for collection in 0..<collections {
      var (seen, length) = (0, 0)
      while seen < kinds && length <= longest {
        let kind = Int(field(words.next()))
        length += 1
        if lastSeen[kind] != collection {
          lastSeen[kind] = collection
          seen += 1
        }
      }
      counts[length - kinds] += 1
    }
    let chances = Occupancy.completion(kinds: kinds, longest: longest)
    return [ChiSquare.pValue(counts: counts, expected: chances.map { Double(collections) * $0 })]
  }
}
