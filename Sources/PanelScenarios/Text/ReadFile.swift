// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Why a file's bytes can't be had.
enum FileError: Error {
  case notFound
  case unreadable(reason: String)
  case tooLarge
}

/// The bytes of the file at `path`. It never reads more than one byte beyond `limit`, whatever the file claims to be.
func readFile(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw .notFound }
  guard !isDirectory.boolValue else { throw .unreadable(reason: "it is a folder") }
  guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(reason: "permission denied") }
  defer { try? handle.close() }
  var bytes: [UInt8] = []
  while true {
    let chunk: Data?
    do {
      chunk = try handle.read(upToCount: limit + 1 - bytes.count)
    } catch {
      throw .unreadable(reason: error.localizedDescription)
    }
    guard let chunk, !chunk.isEmpty else { return bytes }
    bytes += chunk
    guard bytes.count <= limit else { throw .tooLarge }
  }
}
