// SPDX-License-Identifier: GPL-3.0-or-later

/// Why sensitivity indices can't be told.
package enum SensitivityError: Error, Hashable, Sendable {
  /// The output is the same whatever the inputs are: there is no variance that could have shares.
  case constantOutput
  /// The output is infinite or not a number.
  case outputNotFinite
}

extension SensitivityError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .constantOutput:
      "the output doesn't vary, so no input has a share in its variance; vary the inputs, or ask for another output"
    case .outputNotFinite: "the output is infinite or not a number somewhere, so it has no variance; bound it"
    }
  }
}
