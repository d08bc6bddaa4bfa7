// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that takes the place of the one in a scenario's file, or that the file lacks: `talks.alike=0.3`.
public struct ScenarioOverride: Hashable, Sendable {
  /// Which value: `agenda[2].takes`, as messages name it.
  public var path: ScenarioPath
  /// In YAML: `8m`, `{ lognormal: { median: 10m, sigma: 0.2 } }`.
  public var value: String

  /// An override. Whether the path leads anywhere, and the value means anything, shows when the file is decoded.
  public init(path: ScenarioPath, value: String) {
    self.path = path
    self.value = value
  }
}

extension ScenarioOverride: CustomStringConvertible {
  /// As `--set` takes it: `talks.alike=0.3`.
  public var description: String { "\(path)=\(value)" }
}
