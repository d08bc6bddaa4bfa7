// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings

// Hands random bytes to the reader of one format, which PANELSIM_FUZZ_FORMAT names. `Scripts/fuzz-recordings` builds and
// runs it; it is no part of the package. A reader may neither trap nor hang, what it gives must hold together, whether
// the bytes come in one piece or in many, and what it says must be fit to print.

private let format = ProcessInfo.processInfo.environment["PANELSIM_FUZZ_FORMAT"]

/// As `precondition`, with the reason in optimised builds, too.
private func demand(_ holds: Bool, _ reason: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("violated: \(reason())\n".utf8))
  abort()
}

@_cdecl("LLVMFuzzerInitialize")
public func beginFuzzing(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  guard format == nil else { return 0 }
  for format in FormatRegistry.all { print(format.name) }
  exit(0)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecording(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  for skips in [false, true] {
    let whole = outcome(of: bytes, chunk: .max, skips: skips)
    let pieces = outcome(of: bytes, chunk: 7, skips: skips)
    demand(whole == pieces, "pieces make a difference")
    switch whole {
    case .success(let recordings): check(recordings, of: bytes, skips: skips)
    case .failure(let error): check(error, of: bytes)
    }
  }
  var source = ByteSource(bytes, fileName: "a.csv")
  if let head = try? source.head() { _ = try? FormatRegistry.format(of: head, fileName: "a.csv") }
  return 0
}

private func outcome(of bytes: [UInt8], chunk: Int, skips: Bool) -> Result<[Recording], ImportError> {
  var rest = bytes[...]
  var source = ByteSource(fileName: "a", sha256: "0") { () throws(ImportError) in
    defer { rest = rest.dropFirst(chunk) }
    return rest.prefix(chunk)
  }
  var options = ImportOptions()
  options.skipsBadRecords = skips
  var parts: [Recording] = []
  do throws(ImportError) {
    try FormatRegistry.read(&source, as: format, options: options) { (part) throws(ImportError) in parts.append(part) }
    return .success(Recording.joined(parts))
  } catch {
    return .failure(error)
  }
}

private func check(_ recordings: [Recording], of bytes: [UInt8], skips: Bool) {
  demand(!recordings.isEmpty, "read, and nothing given")
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  for recording in recordings {
    demand(recording.sources.count == 1, "no source, or several")
    demand(skips || recording.sources[0].skipped.isEmpty, "skipped without being asked")
    for skipped in recording.sources[0].skipped {
      demand((1...lines).contains(skipped.line), "line \(skipped.line) of \(lines)")
      checkText(skipped.reason)
    }
    for note in recording.sources[0].notes { checkText(note.text) }
    for turn in recording.turns {
      demand(turn.from <= turn.to, "a turn that ends before it begins")
      demand(turn.from >= .start, "a turn before the recording")
    }
    for item in recording.items {
      demand(item.took.map { $0 >= .zero } ?? true, "an item of a negative length")
      demand(item.planned.allotment.map { $0 > .zero } ?? true, "an item planned for no time")
    }
    let tidied = recording.tidied()
    demand(tidied.turns == tidied.turns.ordered(), "turns out of order")
    demand(recording.turns.isEmpty || tidied.turns.allSatisfy { $0.role != nil }, "a turn without a role")
    demand(tidied.items.allSatisfy { $0.took.map { $0 >= .zero } ?? true }, "an item of a negative length")
  }
}

private func check(_ error: ImportError, of bytes: [UInt8]) {
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
  if let line = error.line { demand((1...lines).contains(line), "line \(line) of \(lines)") }
  demand(!error.message.isEmpty, "refused without a reason")
  checkText("\(error)")
}

/// What is said doesn't upset a terminal.
private func checkText(_ text: String) {
  demand(text.utf8.count < 20_000, "too long a message")
  let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
  demand(
    text.unicodeScalars.allSatisfy { !hidden.contains($0.properties.generalCategory) },
    "a character that a terminal might obey")
}
