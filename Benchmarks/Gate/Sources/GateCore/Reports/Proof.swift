// SPDX-License-Identifier: GPL-3.0-or-later

/// How often comparisons whose right answer is known came out how.
public struct Proof: Hashable, Sendable {
  /// What was compared, in words.
  public var title: String
  /// What was wanted, in words.
  public var wanted: String
  /// The verdicts, one for each comparison.
  public var verdicts: [Verdict] = []
  /// What each measure by itself said.
  public var judgements: [Measure: [Judgement]] = [:]
  /// Whether what was wanted came true.
  public var isMet: Bool { verdicts.count == expected && isRight(verdicts) }

  private var expected: Int
  private var forbidsSlower: Bool

  /// `comparisons` of a build with itself, none of which may be slower.
  public init(againstItself comparisons: Int) {
    title = "A against A"
    wanted = "none slower"
    expected = comparisons
    forbidsSlower = true
  }

  /// `comparisons` with something planted, 19 of 20 of which must be slower.
  public init(planted title: String, comparisons: Int) {
    self.title = title
    wanted = "at least \(Self.least(of: comparisons)) slower"
    expected = comparisons
    forbidsSlower = false
  }

  private static func least(of comparisons: Int) -> Int { (19 * comparisons + 19) / 20 }

  private func isRight(_ verdicts: [Verdict]) -> Bool {
    let slower = verdicts.count { $0 == .slower }
    return forbidsSlower ? slower == 0 : slower >= Self.least(of: expected)
  }

  public mutating func add(_ results: [ComparedBenchmark]) {
    for result in results {
      verdicts.append(result.verdict)
      for finding in result.findings { judgements[finding.measure, default: []].append(finding.judgement) }
    }
  }

  /// A table of proofs, in Markdown.
  public static func table(_ proofs: [Proof]) -> String {
    var lines = ["| comparison | number | slower | faster | same | inconclusive | failed | wanted | |"]
    lines.append("|---|---|---|---|---|---|---|---|---|")
    for proof in proofs {
      let counts = [Verdict.slower, .faster, .same, .inconclusive, .failed].map { verdict in
        "\(proof.verdicts.count { $0 == verdict })"
      }
      lines.append(
        "| "
          + ([proof.title, "\(proof.verdicts.count)"] + counts + [proof.wanted, proof.isMet ? "✓" : "✗"])
          .joined(separator: " | ") + " |")
    }
    lines += ["", "What each measure by itself said:", ""]
    lines += ["| comparison | measure | slower | faster | same | inconclusive |", "|---|---|---|---|---|---|"]
    for proof in proofs {
      for measure in Measure.allCases {
        guard let judgements = proof.judgements[measure] else { continue }
        let counts = [Judgement.slower, .faster, .same, .inconclusive].map { judgement in
          "\(judgements.count { $0 == judgement })"
        }
        lines.append("| " + ([proof.title, measure.title] + counts).joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
