// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelRecordings
import PlainText
import Testing

@Suite struct ByteSourceTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func file(_ bytes: [UInt8]) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "a.csv")
    try Data(bytes).write(to: file)
    return file
  }

  private func all(_ source: inout ByteSource) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try source.next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  private func message(_ file: URL) -> String? {
    do throws(ImportError) {
      _ = try ByteSource(file: file)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func aFileInChunks() throws {
    let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let file = try file(bytes)
    defer { try? FileManager.default.removeItem(at: folder) }
    var source = try ByteSource(file: file)
    #expect(source.fileName == "a.csv")
    #expect(source.sha256 == SHA256.hexadecimal(of: bytes))
    #expect(try source.head() == bytes.prefix(65536))
    #expect(try source.head() == bytes.prefix(65536))
    #expect(try all(&source) == bytes)
    #expect(try source.next().isEmpty)
  }

  @Test func aFileThatChangesMeanwhile() throws {
    let file = try file([1, 2, 3])
    defer { try? FileManager.default.removeItem(at: folder) }
    var source = try ByteSource(file: file)
    try Data([1, 2, 3, 4]).write(to: file)
    #expect(throws: ImportError.self) { try all(&source) }
  }

  @Test func whatIsNoFile() throws {
    let file = try file([1])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(message(folder) == "\(folder.lastPathComponent): this is a folder; name the files in it")
    #expect(message(folder.appending(path: "b.csv")) == "b.csv: there is no such file")
    #expect(
      message(URL(fileURLWithPath: "/dev/null"))
        == "null: this is no plain file; save what it gives in a file, and import that")
    #expect(message(file) == nil)
  }

  @Test func wholesHaveALimit() throws {
    var source = ByteSource([UInt8](repeating: 0, count: 3 << 20), fileName: "a.json")
    #expect(throws: ImportError.self) { try source.rest(atMost: 2 << 20) }
    source = ByteSource([1, 2], fileName: "a.json")
    #expect(try source.rest(atMost: 2) == [1, 2])
  }
}
