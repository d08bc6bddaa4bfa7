// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings

/// The whole recordings in a text, in a format or the one that is recognised.
func recordings(
  in text: String, as format: String? = nil, file: String = "a.txt", options: ImportOptions = ImportOptions()
) throws(ImportError) -> [Recording] {
  try recordings(in: Array(text.utf8), as: format, file: file, options: options)
}

func recordings(
  in bytes: [UInt8], as format: String? = nil, file: String = "a.txt", options: ImportOptions = ImportOptions()
) throws(ImportError) -> [Recording] {
  var source = ByteSource(bytes, fileName: file)
  var parts: [Recording] = []
  try FormatRegistry.read(&source, as: format, options: options) { (part) throws(ImportError) in parts.append(part) }
  return Recording.joined(parts)
}

/// What is said against a text.
func refusal(of text: String, as format: String? = nil, file: String = "a.txt") -> String? {
  do throws(ImportError) {
    _ = try recordings(in: text, as: format, file: file)
    return nil
  } catch {
    return "\(error)"
  }
}

extension ImportOptions {
  static var skipping: ImportOptions {
    var options = ImportOptions()
    options.skipsBadRecords = true
    return options
  }
}

/// Turns as people jot them down: `A 0-10`; a turn without a letter is `? 3-5`.
func turns(_ text: String) -> [Turn] {
  text.split(separator: ",").map { piece in
    let parts = piece.split(whereSeparator: { $0 == " " || $0 == "-" })
    let name = parts[0] == "?" ? nil : Speaker(String(parts[0]))
    return Turn(speaker: name, from: time(Double(parts[1]) ?? -1), to: time(Double(parts[2]) ?? -1))
  }
}

/// The other way round.
func jotted(_ turns: [Turn]) -> String {
  turns.map { turn in
    let (from, to) = (turn.from.sinceStart.seconds, turn.to.sinceStart.seconds)
    return "\(turn.speaker?.name ?? "?") \(brief(from))-\(brief(to))"
  }.joined(separator: ", ")
}

func time(_ seconds: Double) -> SessionTime { SessionTime(sinceStart: .seconds(seconds)) }

private func brief(_ value: Double) -> String {
  let rounded = (value * 1000).rounded() / 1000
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
