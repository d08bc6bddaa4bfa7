// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum whose error doesn't grow with the number of its terms.
///
/// Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, Zeitschrift für Angewandte
/// Mathematik und Mechanik 54 (1974), pages 39–51.
package struct CompensatedSum {
  private var sum = 0.0
  private var rest = 0.0

  package init() {}

  package var value: Double { sum + rest }

  package mutating func add(_ x: Double) {
    let next = sum + x
    rest += abs(sum) >= abs(x) ? (sum - next) + x : (x - next) + sum
    sum = next
  }
}
