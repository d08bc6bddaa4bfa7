// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// What somebody says about a file that is imported.
public struct ImportOptions: Hashable, Sendable {
  /// The session, where the file doesn't name it. A file that names several sessions refuses it.
  public var session: String?
  /// Which column holds what, for tables: `planned` → `planned_minutes`, or with a unit `planned` → `duration:m`. The
  /// units are `s`, `m`, `h`, `ms` and `clock`.
  public var columns: [String: String] = [:]
  /// Whether records that can't be read are counted and left out instead of refused.
  public var skipsBadRecords = false
  /// How turns are tidied once they are read.
  public var turns = TurnOptions()

  /// Nothing said about the file: bad records are refused, and turns are tidied as usual.
  public init() {}
}
