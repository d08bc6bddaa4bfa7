// SPDX-License-Identifier: GPL-3.0-or-later

/// On what is measured. Figures of different machines aren't compared.
public struct Machine: Hashable, Sendable, Codable {
  /// As the system names it.
  public var processor: String
  public var cores: Int
  /// `Linux x86_64`
  public var system: String

  public init(processor: String, cores: Int, system: String) {
    self.processor = processor
    self.cores = cores
    self.system = system
  }

  public var description: String { "\(processor), \(cores) \(cores == 1 ? "core" : "cores"), \(system)" }
}
