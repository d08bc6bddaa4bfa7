// SPDX-License-Identifier: GPL-3.0-or-later

extension SensitivityIndices {
  /// The indices of each input of a function of the unit cube, by scrambled Sobol' points.
  ///
  /// A point of twice as many dimensions as there are inputs gives two points that are independent of each other: each
  /// input has two dimensions side by side, which are best filled where the first inputs matter most. The function is
  /// asked `scramblings` · `points` · (`inputs` + 2) times.
  ///
  /// - Parameters:
  ///   - inputs: how many, at most half of ``SobolSequence/dimensionsAllowed``.
  ///   - points: base points for each scrambling; powers of two fill the cube best.
  ///   - scramblings: independent repetitions, from whose differences the errors are told.
  ///   - seed: which scramblings.
  ///   - output: the function; each input is uniform between 0 and 1.
  /// - Throws: ``SensitivityError``.
  /// - Precondition: `inputs`, `points` and `scramblings` are at least 1 and not too many.
  package static func ofModel(
    inputs: Int, points: Int, scramblings: Int, seed: UInt64, output: ([Double]) -> Double
  ) throws(SensitivityError) -> [SensitivityIndices] {
    precondition(inputs >= 1 && points >= 1 && scramblings >= 1)
    var groups = Array(repeating: [PickFreezeMoments](), count: inputs)
    for scrambling in 0..<scramblings {
      let sequence = SobolSequence(dimensions: 2 * inputs, scrambling: seed &+ UInt64(scrambling) << 32)
      let outputs = outputs(inputs: inputs, points: points, sequence, output)
      guard outputs.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .outputNotFinite }
      for input in 0..<inputs {
        groups[input].append(PickFreezeMoments(a: outputs[inputs], b: outputs[inputs + 1], mixed: outputs[input]))
      }
    }
    var indices: [SensitivityIndices] = []
    for groups in groups { indices.append(try SensitivityIndices(groups: groups)) }
    return indices
  }

  /// One column for each input, of the first point with that input from the second; then one for each of the two.
  private static func outputs(
    inputs: Int, points: Int, _ sequence: SobolSequence, _ output: ([Double]) -> Double
  ) -> [[Double]] {
    var outputs = Array(repeating: Array(repeating: 0.0, count: points), count: inputs + 2)
    for index in 0..<points {
      let coordinates = sequence.point(index)
      var first = (0..<inputs).map { coordinates[2 * $0] }
      let second = (0..<inputs).map { coordinates[2 * $0 + 1] }
      outputs[inputs][index] = output(first)
      outputs[inputs + 1][index] = output(second)
      for input in 0..<inputs {
        let kept = first[input]
        first[input] = second[input]
        outputs[input][index] = output(first)
        first[input] = kept
      }
    }
    return outputs
  }
}

extension PickFreezeMoments {
  /// Those of some triples; O(count) time.
  ///
  /// - Precondition: the three have the same length, at least 1.
  package init(a: [Double], b: [Double], mixed: [Double]) {
    self = a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        mixed.withUnsafeBufferPointer { PickFreezeMoments(a: a, b: b, mixed: $0) }
      }
    }
  }
}
