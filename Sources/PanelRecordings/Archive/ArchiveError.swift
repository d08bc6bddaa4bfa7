// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an archive can't be used as it was to be. Whatever it held before, it still holds; nothing is half done.
public enum ArchiveError: Error, Hashable, Sendable {
  /// There is no file of that name.
  case missing(path: String)
  /// An empty file where an archive was expected.
  case empty(path: String)
  /// The file, or its folder, can't be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file, or its folder, can't be written.
  case readOnly(path: String)
  /// The copy that is left of an archive before its tables change can't be written; nothing was changed.
  case cannotCopy(path: String, copy: String, reason: String)
  /// An import was interrupted here, and undoing it needs the right to write.
  case unfinished(path: String)
  /// No room is left, on the disk or by a limit.
  case full(path: String, reason: String)
  /// Another program is writing to it.
  case locked(path: String)
  /// A later panelsim wrote it: the version of its tables, and the last that this one knows.
  case newer(path: String, version: Int, known: Int)
  /// No database, or one of another program.
  case foreign(path: String, reason: String)
  /// A database that was an archive, with something in it that can't be.
  case damaged(path: String, detail: String)
  /// The session stands in the archive already with other content.
  case conflict(session: String, file: String, otherFile: String)
  /// No session fits what was asked for.
  case noSuchSession(selection: String, path: String)
  /// No forecast has that number.
  case noSuchForecast(number: Int, path: String)
  /// Nobody of that name is in the archive; who is called most like it.
  case noSuchSpeaker(name: String, nearest: String?, path: String)
  /// A file that can't be imported.
  case file(ImportError)
}

extension ArchiveError: CustomStringConvertible {
  /// What failed, the values, and the remedy.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no archive \(path); panelsim import makes one, --archive names another"
    case .empty(let path):
      "\(path) is empty: no archive yet, or one that was cut off; import into it, or put its copy back"
    case .cannotOpen(let path, let reason):
      "cannot open the archive \(path): \(reason); --archive names another"
    case .readOnly(let path):
      "cannot write the archive \(path): it, or its folder, is read-only; copy it elsewhere and name the copy with --archive"
    case .unfinished(let path):
      "an import into \(path) was interrupted and must be undone before anything is read, but the archive, or its folder,"
        + " is read-only; copy it with its -journal file elsewhere and name the copy with --archive"
    case .cannotCopy(let path, let copy, let reason):
      "the archive \(path) is of an earlier version, and its copy \(copy) can't be written: \(reason); nothing was changed;"
        + " make room, or copy the archive elsewhere and name the copy with --archive"
    case .full(let path, let reason):
      "no room for the archive \(path): \(reason); nothing of this was kept, all from before is there; make room and try again"
    case .locked(let path):
      "another program is writing to the archive \(path); wait for it to end and try again"
    case .newer(let path, let version, let known):
      "a later panelsim made the archive \(path) (tables of version \(version), known up to \(known)); use that one"
    case .foreign(let path, let reason):
      "\(path) is no archive of panelsim: \(reason); --archive names another"
    case .damaged(let path, let detail):
      "the archive \(path) is damaged: \(detail); put its copy back, or import the files again into a new one"
    case .conflict(let session, let file, let otherFile):
      "\(file): the session “\(session)” stands in the archive already, from \(otherFile), with other content;"
        + " --replace puts this in its place, --session names it otherwise"
    case .noSuchSession(let selection, let path):
      "no session in \(path) is “\(selection)”; panelsim sessions lists them"
    case .noSuchForecast(let number, let path):
      "no forecast in \(path) has the number \(number); panelsim sessions forecasts lists them"
    case .noSuchSpeaker(let name, let nearest, let path):
      "nobody in \(path) is called “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .file(let error): "\(error)"
    }
  }
}
