// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Where the values of a draw come from.
enum Sampler: Sendable {
  /// No draw at all: the length is certain.
  case certain(Float)
  case table(QuantileTable)

  /// What a sampler is of; equal keys, equal samplers.
  enum Key: Hashable, Sendable {
    case length(PlannedLength, by: QuantileTable.Argument)
    /// The scores by which talks resemble each other.
    case standardNormal
  }

  /// Which sampler of a program.
  struct ID: Hashable, Sendable {
    let index: Int
  }
}

/// Which table of counts of a program.
struct PlannedCounts: Hashable, Sendable {
  let index: Int
}

/// One variable, and what its draws are turned into.
struct Draw: Hashable, Sendable {
  let variable: PlannedVariable
  let sampler: Sampler.ID
}

/// Which random variable of a program.
struct PlannedVariable: Hashable, Sendable {
  let index: Int
}
