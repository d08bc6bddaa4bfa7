// SPDX-License-Identifier: GPL-3.0-or-later

/// Which random variable of a plan.
struct PlannedVariable: Hashable, Sendable {
  let index: Int
}
