// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelRecordings

// Hands random bytes to the reader of one format, which PANELSIM_FUZZ_FORMAT names. `Scripts/fuzz-recordings` builds and
// runs it; it is no part of the package. A reader may neither trap nor hang, what it gives must hold together, whether
// the bytes come in one piece or in many, and what it says must be fit to print.

private let format = ProcessInfo.processInfo.environment["PANELSIM_FUZZ_FORMAT"]

@_cdecl("LLVMFuzzerInitialize")
public func beginFuzzing(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
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
    precondition(whole == pieces, "pieces make a difference")
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
  precondition(!recordings.isEmpty, "read, and nothing given")
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  for recording in recordings {
    precondition(recording.sources.count == 1, "no source, or several")
    precondition(skips || recording.sources[0].skipped.isEmpty, "skipped without being asked")
    for skipped in recording.sources[0].skipped {
      precondition((1...lines).contains(skipped.line), "line \(skipped.line) of \(lines)")
      checkText(skipped.reason)
    }
    for note in recording.sources[0].notes { checkText(note.text) }
    for turn in recording.turns {
      precondition(turn.from <= turn.to, "a turn that ends before it begins")
      precondition(turn.from >= .start, "a turn before the recording")
    }
    for item in recording.items {
      precondition(item.took.map { $0 >= .zero } ?? true, "an item of a negative length")
      precondition(item.planned.allotment.map { $0 > .zero } ?? true, "an item planned for no time")
    }
    let tidied = recording.tidied()
    precondition(tidied.turns == tidied.turns.ordered(), "turns out of order")
    precondition(recording.turns.isEmpty || tidied.turns.allSatisfy { $0.role != nil }, "a turn without a role")
    precondition(tidied.items.allSatisfy { $0.took.map { $0 >= .zero } ?? true }, "an item of a negative length")
  }
}

private func check(_ error: ImportError, of bytes: [UInt8]) {
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
  if let line = error.line { precondition((1...lines).contains(line), "line \(line) of \(lines)") }
  precondition(!error.message.isEmpty, "refused without a reason")
  checkText("\(error)")
}

/// What is said doesn't upset a terminal.
private func checkText(_ text: String) {
  precondition(text.utf8.count < 20_000, "too long a message")
  let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
  precondition(
    text.unicodeScalars.allSatisfy { !hidden.contains($0.properties.generalCategory) },
    "a character that a terminal might obey")
}
