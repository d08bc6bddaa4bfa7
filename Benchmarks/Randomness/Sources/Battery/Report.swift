// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// An examination in words: a row of a Markdown table, and what is to be said of single statistics below.
public enum Report {
  public static let heading = """
    | interleaving | seed | gigabytes | passes | p-values | least likely outcome | verdict |
    |---|---|---|---|---|---|---|

    """

  public static func row(_ name: String, seed: UInt64, _ result: Examination.Result) -> String {
    let gigabytes = String(format: "%.2f", Double(result.bytes) / 1e9)
    let count = result.passes * result.findings.count
    let least = result.leastLikely.map { "\($0.statistic): \(figure($0.chance))" } ?? ""
    let verdict: String
    if result.failures.isEmpty {
      verdict = result.repetitions.isEmpty ? "passed" : "passed, \(result.repetitions.count) on repetition"
    } else {
      verdict = "**failed**: \(result.failures.count) of \(result.findings.count)"
    }
    return "| \(name) | \(seed) | \(gigabytes) | \(result.passes) | \(count) | \(least) | \(verdict) |\n"
  }

  /// A line for each statistic that didn't pass at once.
  public static func remarks(_ name: String, _ result: Examination.Result) -> [String] {
    result.findings.filter { $0.verdict != .passed }.map { finding in
      let again = result.repetitions[finding.statistic].map { "; repeated with other words: \(description($0))" } ?? ""
      return "\(name), \(finding.statistic): \(description(finding))\(again)\n"
    }
  }

  private static func description(_ finding: Finding) -> String {
    let uniformity = finding.uniformity.map { ", uniformity \(figure($0.upper))" } ?? ""
    return "\(finding.verdict.rawValue) in \(finding.values.count) passes "
      + "(most extreme p \(figure(finding.mostExtreme))\(uniformity))"
  }

  private static func figure(_ chance: Double) -> String {
    String(format: chance < 0.001 ? "%.1e" : "%.3f", chance)
  }
}
