// SPDX-License-Identifier: GPL-3.0-or-later

/// What a report may count on where it is shown.
public struct TerminalTraits: Hashable, Sendable {
  /// Whether the output is a terminal at all.
  public var isTerminal: Bool
  /// The terminal's columns, if it tells.
  public var columns: Int?
  /// The process's environment.
  public var environment: [String: String]

  /// What is known of an output; ``style(_:)`` and ``width(_:)`` conclude from it.
  public init(isTerminal: Bool, columns: Int?, environment: [String: String]) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.environment = environment
  }

  /// What somebody has said about colour (`--color`).
  public enum ColorChoice: String, Hashable, Sendable, CaseIterable {
    /// As the environment says.
    case auto
    /// With colour, even where the output is no terminal.
    case always
    /// Without colour.
    case never
  }

  /// The choice decides; then `NO_COLOR` (https://no-color.org), then `CLICOLOR_FORCE`, then whether the output is a
  /// terminal that isn't dumb.
  public func style(_ wish: ColorChoice) -> Style {
    switch wish {
    case .always: return .ansi
    case .never: return .plain
    case .auto: break
    }
    if !(environment["NO_COLOR"] ?? "").isEmpty { return .plain }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return .ansi }
    return isTerminal && environment["TERM"] != "dumb" ? .ansi : .plain
  }

  /// How many columns a report has: as somebody said, else by the terminal's size, else by `COLUMNS` (1,000 at most),
  /// else 80.
  public func width(_ wish: Int?) -> Int {
    if let wish { return wish }
    if isTerminal, let columns, columns > 0 { return columns }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return min(columns, 1000) }
    return 80
  }
}
