// SPDX-License-Identifier: GPL-3.0-or-later

public import GateCore

/// Why the gate can't say anything.
public struct GateFailure: Error, Hashable, CustomStringConvertible {
  /// What failed, the values, and the remedy.
  public let description: String
  public let status: GateStatus

  public init(_ description: String, status: GateStatus = .nothingMeasured) {
    self.description = description
    self.status = status
  }
}
