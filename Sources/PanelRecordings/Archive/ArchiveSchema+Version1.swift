// SPDX-License-Identifier: GPL-3.0-or-later

extension ArchiveSchema {
  /// Recorded sessions, with their schedules and their turns.
  static let version1 = """
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      format TEXT NOT NULL,
      settings TEXT NOT NULL CHECK (length(settings) = 64),
      imported_at TEXT NOT NULL,
      UNIQUE (sha256, settings)
    ) STRICT;

    CREATE TABLE source_remarks (
      source_id INTEGER NOT NULL REFERENCES sources,
      number INTEGER NOT NULL,
      is_skipped INTEGER NOT NULL CHECK (is_skipped IN (0, 1)),
      line INTEGER NOT NULL CHECK (line >= 1),
      text TEXT NOT NULL,
      PRIMARY KEY (source_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sessions (
      id INTEGER PRIMARY KEY,
      event TEXT NOT NULL,
      name TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 0,
      title TEXT,
      room TEXT,
      track TEXT,
      date TEXT,
      start TEXT,
      time_zone TEXT,
      is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)),
      slot_seconds REAL,
      slot_start_seconds REAL,
      questions_start_seconds REAL,
      questions_start_basis TEXT CHECK (questions_start_basis IN ('given', 'plan', 'source', 'guessed')),
      seal TEXT NOT NULL DEFAULT '',
      UNIQUE (event, name, revision),
      CHECK ((questions_start_seconds IS NULL) = (questions_start_basis IS NULL))
    ) STRICT;
    CREATE INDEX sessions_by_name ON sessions (name);

    CREATE TABLE session_sources (
      session_id INTEGER NOT NULL REFERENCES sessions,
      source_id INTEGER NOT NULL REFERENCES sources,
      content TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (session_id, source_id, content)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_source ON session_sources (source_id);
    CREATE INDEX sessions_of_content ON session_sources (content);

    CREATE TABLE tags (
      session_id INTEGER NOT NULL REFERENCES sessions,
      tag TEXT NOT NULL,
      PRIMARY KEY (session_id, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_tag ON tags (tag);

    CREATE TABLE planned_items (
      session_id INTEGER NOT NULL REFERENCES sessions,
      number INTEGER NOT NULL,
      in_plan INTEGER NOT NULL CHECK (in_plan IN (0, 1)),
      source_name TEXT,
      title TEXT,
      kind TEXT CHECK (kind IN ('remarks', 'talk', 'questions')),
      start_seconds REAL,
      allotment_seconds REAL,
      PRIMARY KEY (session_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE planned_speakers (
      session_id INTEGER NOT NULL,
      item INTEGER NOT NULL,
      number INTEGER NOT NULL,
      speaker TEXT NOT NULL,
      PRIMARY KEY (session_id, item, number),
      FOREIGN KEY (session_id, item) REFERENCES planned_items
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plans_of_speaker ON planned_speakers (speaker);

    CREATE TABLE recorded_items (
      session_id INTEGER NOT NULL,
      number INTEGER NOT NULL,
      item INTEGER NOT NULL,
      start_seconds REAL,
      took_seconds REAL CHECK (took_seconds >= 0),
      ending TEXT NOT NULL CHECK (ending IN ('finished', 'cut_off', 'unknown')),
      PRIMARY KEY (session_id, number),
      FOREIGN KEY (session_id, item) REFERENCES planned_items
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE voices (
      session_id INTEGER NOT NULL REFERENCES sessions,
      number INTEGER NOT NULL,
      speaker TEXT,
      role TEXT CHECK (role IN ('moderator', 'panellist', 'floor', 'unknown')),
      role_basis TEXT CHECK (role_basis IN ('given', 'plan', 'source', 'guessed')),
      PRIMARY KEY (session_id, number),
      CHECK ((role IS NULL) = (role_basis IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX voices_of_speaker ON voices (speaker);

    CREATE TABLE turns (
      session_id INTEGER NOT NULL,
      number INTEGER NOT NULL,
      voice INTEGER NOT NULL,
      start_seconds REAL NOT NULL,
      end_seconds REAL NOT NULL CHECK (end_seconds >= start_seconds),
      ending TEXT NOT NULL CHECK (ending IN ('source', 'next_turn', 'unknown')),
      invites_questions INTEGER NOT NULL CHECK (invites_questions IN (0, 1)),
      PRIMARY KEY (session_id, number),
      FOREIGN KEY (session_id, voice) REFERENCES voices
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE covered (
      session_id INTEGER NOT NULL REFERENCES sessions,
      number INTEGER NOT NULL,
      start_seconds REAL NOT NULL,
      end_seconds REAL NOT NULL CHECK (end_seconds >= start_seconds),
      PRIMARY KEY (session_id, number)
    ) STRICT, WITHOUT ROWID;
    """
}
