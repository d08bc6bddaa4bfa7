// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files of known answers beside the tests.
enum Vectors {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Vectors")

  static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: folder.appending(path: path))) }

  /// The paths of the files in a folder and its folders, relative to it and in order.
  static func names(in path: String, ending: String) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }
}
