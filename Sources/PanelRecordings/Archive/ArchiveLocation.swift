// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation

/// Where the archive is when nobody says otherwise.
public enum ArchiveLocation {
  /// The archive of the user whose environment this is: `panelsim/archive.sqlite` in the folder that the system has for
  /// programs' data.
  ///
  /// That is `$XDG_DATA_HOME`, without it, or where it isn't absolute, `~/.local/share`, on macOS
  /// `~/Library/Application Support`. Source: XDG Base Directory Specification 0.8.
  ///
  /// - Returns: `nil` where the user has no home.
  public static func standard(environment: [String: String]) -> String? {
    func absolute(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    #if os(macOS)
      let data = absolute("HOME").map { $0 + "/Library/Application Support" }
    #else
      let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map { $0 + "/.local/share" }
    #endif
    return data.map { $0 + "/panelsim/archive.sqlite" }
  }

  /// Makes the folders that lead to the archive, for its user only.
  public static func makeFolders(for path: String) throws(ArchiveError) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotOpen(path: path, reason: "its folder can't be made (\(error.localizedDescription))")
    }
  }
}
