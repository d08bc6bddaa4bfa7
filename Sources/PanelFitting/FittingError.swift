// SPDX-License-Identifier: GPL-3.0-or-later

/// Why there is no fit: it is never a number that means nothing.
public enum FittingError: Error, Hashable, Sendable {
  case tooFewObservations(count: Int, needed: Int)
}
