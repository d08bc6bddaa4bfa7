// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A format that recordings, or schedules, are read from.
///
/// A reader takes the bytes as they come and gives a ``PanelModel/Recording`` for each session; a file that only schedules
/// gives recordings without turns. A long session, or one whose records are scattered over the file, may be given in
/// parts: recordings of one file with the same session's id are one, see `Recording.append`. Nothing counts until the
/// reader returns; whoever takes the parts forgets them if it throws.
public protocol RecordingFormat: Sendable {
  /// As in `RecordingSource.format` and `--as`, such as `rttm`.
  static var name: String { get }

  /// What it is, for lists of formats, such as `RTTM: who speaks when`.
  static var summary: String { get }

  /// Whether a file that begins so is probably in this format. It looks at the content; the file's name only settles
  /// what content can't tell.
  ///
  /// - Parameters:
  ///   - head: the file's first bytes, at most 64 KiB.
  ///   - fileName: the file's name with its extension, which settles what content can't tell.
  static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, from its beginning.
  ///   - options: what somebody said about the file.
  ///   - take: told each session, or each part of one, in the file's order. Each has its source; what was skipped is
  ///     told once, with some part.
  /// - Throws: ``ImportError``, with the place and the remedy, at the first record that can't be read, unless
  ///   ``ImportOptions/skipsBadRecords``; and where nothing could be read at all.
  static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError)
}
