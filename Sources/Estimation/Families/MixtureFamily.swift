// SPDX-License-Identifier: GPL-3.0-or-later
package import Stochastics

/// A mixture of two: the share of the second, then the parameters of both.
package struct MixtureFamily: Family {
  package let first: any Family
  package let second: any Family
  package let name = "mixture"

  package init(first: any Family, second: any Family) {
    self.first = first
    self.second = second
  }

  package var parameters: [FamilyParameter] {
    [FamilyParameter(name: "weight 2", dimension: .number, link: .between(0, 1))]
      + first.parameters.map { numbered($0, 1) } + second.parameters.map { numbered($0, 2) }
  }

  private func numbered(_ parameter: FamilyParameter, _ number: Int) -> FamilyParameter {
    FamilyParameter(name: "\(parameter.name) \(number)", dimension: parameter.dimension, link: parameter.link)
  }

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    let k = first.parameters.count
    guard let a = first.distribution(Array(values[1...k])),
      let b = second.distribution(Array(values[(k + 1)...]))
    else { return nil }
    return try? Mixture(components: [(1 - values[0], a), (values[0], b)])
  }

  /// The observations parted in two at several places, by size; and a narrow component within a wide one.
  package func starts(for sample: Sample) -> [[Double]] {
    var starts: [[Double]] = []
    for share in [0.5, 0.25, 0.75, 0.1, 0.9] {
      let (low, high) = parted(sample, share)
      guard !low.rows.isEmpty, !high.rows.isEmpty else { continue }
      for (a, b) in [(low, high), (high, low)] {
        guard let x = first.starts(for: a).first, let y = second.starts(for: b).first else { continue }
        starts.append([b.count / sample.count] + x + y)
      }
    }
    let (outer, inner) = split(sample) { abs($0 - 0.5) > 0.25 }
    if let wide = first.starts(for: sample).first, let narrow = second.starts(for: inner).first {
      starts.append([inner.count / sample.count] + wide + narrow)
    }
    if let wide = second.starts(for: sample).first, let narrow = first.starts(for: inner).first {
      starts.append([outer.count / sample.count] + narrow + wide)
    }
    return starts
  }

  private func parted(_ sample: Sample, _ share: Double) -> (Sample, Sample) { split(sample) { $0 <= share } }

  /// Those whose place in the order of sizes, from 0 to 1, `belongs` holds for, and the others.
  private func split(_ sample: Sample, _ belongs: (Double) -> Bool) -> (Sample, Sample) {
    var (yes, no): ([Sample.Row], [Sample.Row]) = ([], [])
    var sum = 0.0
    for row in sample.rows.sorted(by: { StartingValues.somewhere(in: $0) < StartingValues.somewhere(in: $1) }) {
      if belongs((sum + row.count / 2) / sample.count) { yes.append(row) } else { no.append(row) }
      sum += row.count
    }
    return (Sample(checked: yes), Sample(checked: no))
  }
}

extension MixtureFamily {
  /// The component's distributions.
  private func components(_ values: [Double]) -> [any Distribution] {
    let k = first.parameters.count
    return [first.distribution(Array(values[1...k])), second.distribution(Array(values[(k + 1)...]))].compactMap(\.self)
  }

  /// The value that a component has drawn together on; `nil` where neither is as narrow as that.
  package func spike(at coordinates: [Double]) -> Double? {
    let values = zip(parameters, coordinates).map { $0.link.value($1) }
    return components(values).first { $0.standardDeviation < 1e-2 * $0.mean }?.mean
  }

  /// Neither component stands for fewer than three observations, nor is a thousand times narrower than the other.
  package func isSound(_ values: [Double], for sample: Sample) -> Bool {
    let spreads = components(values).map(\.standardDeviation)
    guard spreads.count == 2, let narrow = spreads.min(), let wide = spreads.max() else { return false }
    return min(values[0], 1 - values[0]) * sample.count >= 3 && narrow > 1e-3 * min(wide, 1e3)
  }

  /// Of two components of one family the shorter comes first.
  package func canonical(_ coordinates: [Double]) -> [Double] {
    let k = first.parameters.count
    let parts = components(zip(parameters, coordinates).map { $0.link.value($1) })
    guard first.name == second.name, parts.count == 2, parts[0].median > parts[1].median else { return coordinates }
    return [-coordinates[0]] + coordinates[(k + 1)...] + coordinates[1...k]
  }
}
