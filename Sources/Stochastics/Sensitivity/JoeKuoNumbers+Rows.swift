// SPDX-License-Identifier: GPL-3.0-or-later

extension JoeKuoNumbers {
  /// What one dimension's directions follow from.
  struct Row: Sendable {
    /// The coefficients of the polynomial between its first and its last, as bits.
    let coefficients: UInt32
    /// One for each degree of the polynomial.
    let initial: [UInt32]
  }

  /// One for each dimension from the second.
  static let rows: [Row] = text.split(separator: "\n").map { line in
    let numbers = line.split(separator: " ").map { UInt32($0)! }
    precondition(numbers.count == 3 + Int(numbers[1]), "a line of \(numbers.count) numbers")
    return Row(coefficients: numbers[2], initial: Array(numbers[3...]))
  }
}
