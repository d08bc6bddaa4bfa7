// SPDX-License-Identifier: GPL-3.0-or-later

/// How a folder's benchmarks were built; it lies there as `build.json`.
public struct BuildRecord: Hashable, Sendable, Codable {
  /// A commit's name, or how a working tree is called.
  public var revision: String
  /// The compiler's own first line.
  public var toolchain: String
  public var flags: String
  /// What it is built for: `x86_64 Linux`.
  public var platform: String

  public init(revision: String, toolchain: String, flags: String, platform: String) {
    self.revision = revision
    self.toolchain = toolchain
    self.flags = flags
    self.platform = platform
  }

  static let format = "panel-benchmark-build/1"
  public static let fileName = "build.json"

  public init(_ text: String) throws(FormatError) {
    let records = try JSONLines.decode(BuildRecord.self, from: text, format: Self.format, what: Self.fileName)
    guard let record = records.first, records.count == 1 else {
      throw FormatError(description: "\(Self.fileName) holds \(records.count) records where one is expected")
    }
    self = record
  }

  public func text() throws -> String { try JSONLines.encode(self, format: Self.format) + "\n" }

  /// What forbids to compare two builds, in words; empty where nothing does.
  public func differences(from base: BuildRecord) -> [String] {
    [("toolchain", base.toolchain, toolchain), ("flags", base.flags, flags), ("platform", base.platform, platform)]
      .filter { $0.1 != $0.2 }
      .map { "\($0.0): “\($0.1)” in the base, “\($0.2)” in the head" }
  }
}
