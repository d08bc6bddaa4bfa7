// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Estimation

/// The known answers that come with the tests.
enum Vectors {
  /// The rows of a CSV file without its header.
  static func rows(_ path: String) throws -> [[String]] {
    let file = Bundle.module.bundleURL.appending(path: "Vectors").appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A data set: lower bound, upper bound (none: cut off), count.
  static func sampleRows(_ name: String) throws -> [Sample.Row] {
    try rows("own/\(name).csv").map { fields in
      guard let low = Double(fields[0]), let count = Double(fields[2]) else { throw BadVector(line: fields) }
      return Sample.Row(low: low, high: Double(fields[1]) ?? .infinity, count: count)
    }
  }

  struct BadVector: Error { let line: [String] }
}

extension FitFamily {
  /// As vectors write it: `beta 0 1`, `mixture lognormal lognormal`.
  init?(vector: String) {
    let words = vector.split(separator: " ").map(String.init)
    let bounds = words.compactMap(Double.init)
    switch words[0] {
    case "lognormal": self = .lognormal
    case "gamma": self = .gamma
    case "weibull": self = .weibull
    case "loglogistic": self = .loglogistic
    case "normal": self = .normal
    case "exponential": self = .exponential
    case "beta": self = .beta(min: bounds[0], max: bounds[1])
    case "pert": self = .pert
    case "metalog": self = .metalog(min: bounds[0], max: bounds.count > 1 ? bounds[1] : nil)
    case "mixture":
      guard let first = FitFamily(vector: words[1]), let second = FitFamily(vector: words[2]) else { return nil }
      self = .mixture(first, second)
    default: return nil
    }
  }
}
