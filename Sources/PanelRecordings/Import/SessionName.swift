// SPDX-License-Identifier: GPL-3.0-or-later

/// The session of a file that names none.
enum SessionName {
  /// The file's name without its last extension.
  static func of(file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
