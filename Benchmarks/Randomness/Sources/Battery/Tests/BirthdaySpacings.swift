// SPDX-License-Identifier: GPL-3.0-or-later

/// Spacings between sorted birthdays in a long year: how many are equal to another?
///
/// The count is Poisson with mean n³/4k for n birthdays in a year of k days; n ≤ k^(5/12) keeps the error far below what
/// one run can see. Sources: Knuth, TAOCP 2, section 3.3.2 J; L'Ecuyer, Simard, "TestU01", ACM TOMS 33(4), 2007,
/// section 4 (`smarsa_BirthdaySpacings`); L'Ecuyer, Simard, "On the performance of birthday spacings tests with certain
/// families of random number generators", Mathematics and Computers in Simulation 55, 2001.
struct BirthdaySpacings: RandomnessTest {
  let birthdays: Int
  /// Of two words each; a day consists of both.
  let field: BitField

  var statistics: [String] { ["birthday spacings, \(field.name)"] }

  func run(_ words: inout Words) -> [PValue] {
    var days = (0..<birthdays).map { _ in field(words.next()) << UInt64(field.width) | field(words.next()) }
    days.sort()
    let year: UInt64 = 1 << UInt64(2 * field.width)
    var spacings = zip(days.dropFirst(), days).map { $0 - $1 }
    if let first = days.first, let last = days.last { spacings.append(first + year - last) }
    spacings.sort()
    let equal = zip(spacings.dropFirst(), spacings).count { $0 == $1 }
    let n = Double(birthdays)
    return [Poisson.pValue(count: equal, mean: n * n * n / (4 * Double(year)))]
  }
}
