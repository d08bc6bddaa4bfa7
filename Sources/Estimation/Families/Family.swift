// SPDX-License-Identifier: GPL-3.0-or-later

package import Stochastics

/// A family as the search for its best member sees it: parameters, and the distribution that goes with them.
package protocol Family: Sendable {
  /// As messages name it.
  var name: String { get }
  var parameters: [FamilyParameter] { get }
  /// `nil` where no member of the family has these.
  func distribution(_ values: [Double]) -> (any Distribution)?
  /// Parameters to begin with, the most promising first.
  func starts(for sample: Sample) -> [[Double]]
  /// Whether the likelihood is smooth enough at its maximum for its curvature to tell errors.
  func isRegular(_ values: [Double]) -> Bool
  /// Whether a maximum is more than a component that has drawn together on a few values.
  func isSound(_ values: [Double], for sample: Sample) -> Bool
  /// The same member, written in the one way that is chosen where there are several.
  func canonical(_ coordinates: [Double]) -> [Double]
}

extension Family {
  package func isSound(_ values: [Double], for sample: Sample) -> Bool { true }
  package func canonical(_ coordinates: [Double]) -> [Double] { coordinates }
  package func isRegular(_ values: [Double]) -> Bool { true }
}

package struct FamilyParameter: Hashable, Sendable {
  package let name: String
  package let dimension: FittedParameter.Dimension
  package let link: Link

  package init(name: String, dimension: FittedParameter.Dimension, link: Link) {
    self.name = name
    self.dimension = dimension
    self.link = link
  }
}
