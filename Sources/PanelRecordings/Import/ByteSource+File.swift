// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
import PlainText

extension ByteSource {
  private static let chunkSize = 1 << 18

  /// A file on disk, read in chunks of 256 KiB.
  ///
  /// It is read twice: once for its digest, so that every part of a recording can say what it was read from, then for
  /// its content. A file that grew, shrank or was written to in between is refused at its end, and so is everything
  /// that isn't a plain file, for it can't be read twice.
  public init(file: URL) throws(ImportError) {
    let name = file.lastPathComponent
    func unreadable(_ reason: String, remedy: String? = nil) -> ImportError {
      ImportError(file: name, message: reason, remedy: remedy)
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory) else {
      throw unreadable("there is no such file")
    }
    guard !isDirectory.boolValue else {
      throw unreadable("this is a folder", remedy: "name the files in it")
    }
    guard let before = FileStamp(file), before.isPlain else {
      throw unreadable("this is no plain file", remedy: "save what it gives in a file, and import that")
    }
    guard let handle = FileHandle(forReadingAtPath: file.path) else { throw unreadable("the file can't be opened") }
    var digest = SHA256()
    while true {
      let chunk = try Self.chunk(of: handle, name: name)
      if chunk.isEmpty { break }
      digest.update(chunk)
    }
    do {
      try handle.seek(toOffset: 0)
    } catch {
      throw unreadable("the file can't be read: \(error.localizedDescription)")
    }
    self.init(fileName: name, sha256: digest.hexadecimal) { () throws(ImportError) in
      let chunk = try Self.chunk(of: handle, name: name)
      guard chunk.isEmpty else { return chunk }
      guard FileStamp(file) == before else {
        throw unreadable("the file changed while it was read", remedy: "import it again when nobody writes to it")
      }
      return chunk
    }
  }

  private static func chunk(of handle: FileHandle, name: String) throws(ImportError) -> ArraySlice<UInt8> {
    do {
      return try [UInt8](handle.read(upToCount: chunkSize) ?? Data())[...]
    } catch {
      throw ImportError(file: name, message: "the file can't be read: \(error.localizedDescription)")
    }
  }
}

/// What changes when a file is written to.
private struct FileStamp: Equatable {
  let isPlain: Bool
  let size: UInt64
  let changed: Date?

  init?(_ file: URL) {
    guard
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: file.resolvingSymlinksInPath().path)
    else { return nil }
    isPlain = attributes[.type] as? FileAttributeType == .typeRegular
    size = (attributes[.size] as? NSNumber)?.uint64Value ?? 0
    changed = attributes[.modificationDate] as? Date
  }
}
