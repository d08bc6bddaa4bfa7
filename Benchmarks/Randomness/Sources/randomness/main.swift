// SPDX-License-Identifier: GPL-3.0-or-later

import Battery
import Foundation
import Interleavings

func leave(_ status: Int32, saying message: String) -> Never {
  // Where standard error is gone there is nobody left to tell.
  try? FileHandle.standardError.write(contentsOf: Data(message.utf8))
  exit(status)
}

func write(_ data: Data) {
  do {
    try FileHandle.standardOutput.write(contentsOf: data)
  } catch {
    leave(74, saying: "cannot write to standard output: \(error.localizedDescription)\n")
  }
}

/// Goes on until the reader has enough.
func writeWords(_ request: Request) -> Never {
  var words = request.interleavings[0].words(seed: request.seed, reversed: request.reversed)
  var chunk = [UInt32](repeating: 0, count: Interleaving.chunk)
  while true {
    for i in chunk.indices { chunk[i] = words.next().littleEndian }
    write(chunk.withUnsafeBytes { Data($0) })
  }
}

/// - Returns: whether all passed.
func examine(_ request: Request) -> Bool {
  let examination = Examination(bytes: Int(request.gigabytes * 1e9))
  var remarks: [String] = []
  var failed = false
  write(Data(Report.heading.utf8))
  for interleaving in request.interleavings {
    let result = examination.run(seed: request.seed) { interleaving.words(seed: $0, reversed: request.reversed) }
    let name = interleaving.rawValue + (request.reversed ? ", reversed" : "")
    write(Data(Report.row(name, seed: request.seed, result).utf8))
    remarks += Report.remarks(name, result)
    if !result.failures.isEmpty { failed = true }
  }
  if !remarks.isEmpty { write(Data("\n\(remarks.joined())".utf8)) }
  return !failed
}

do throws(Request.UsageError) {
  let request = try Request(Array(CommandLine.arguments.dropFirst()))
  switch request.command {
  case .write: writeWords(request)
  case .examine: exit(examine(request) ? 0 : 1)
  }
} catch {
  leave(64, saying: "randomness: \(error.message)\n\(Request.usage)")
}
