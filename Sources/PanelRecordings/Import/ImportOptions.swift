// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// What somebody says about a file that is imported.
public struct ImportOptions: Hashable, Sendable {
  /// The session, where the file doesn't name it.
  public var session: String?
  /// Which column holds what (`planned` → `planned_minutes`), for tables.
  public var columns: [String: String] = [:]
  /// Whether records that can't be read are counted and left out instead of refused.
  public var skipsBadRecords = false
  /// Who moderates.
  public var moderators: [Speaker] = []

  public init() {}
}
