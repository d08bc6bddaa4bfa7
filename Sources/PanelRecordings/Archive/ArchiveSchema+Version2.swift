// SPDX-License-Identifier: GPL-3.0-or-later

extension ArchiveSchema {
  /// Forecasts that are stored until their sessions have taken place.
  static let version2 = """
    CREATE TABLE forecasts (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      made_at TEXT NOT NULL,
      session TEXT,
      title TEXT NOT NULL,
      event TEXT,
      date TEXT,
      start TEXT,
      time_zone TEXT,
      scenario TEXT NOT NULL,
      scenario_sha256 TEXT NOT NULL CHECK (length(scenario_sha256) = 64),
      version TEXT NOT NULL,
      engine TEXT NOT NULL,
      trials INTEGER NOT NULL CHECK (trials >= 1),
      seed TEXT NOT NULL,
      slot_seconds REAL NOT NULL CHECK (slot_seconds > 0),
      on_time REAL NOT NULL CHECK (on_time BETWEEN 0 AND 1),
      end_quantiles TEXT NOT NULL,
      forecast TEXT NOT NULL,
      seal TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE forecast_settings (
      forecast_id INTEGER NOT NULL REFERENCES forecasts,
      number INTEGER NOT NULL,
      setting TEXT NOT NULL,
      PRIMARY KEY (forecast_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forecast_recordings (
      forecast_id INTEGER NOT NULL REFERENCES forecasts,
      number INTEGER NOT NULL,
      recording TEXT NOT NULL,
      PRIMARY KEY (forecast_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forecast_segments (
      forecast_id INTEGER NOT NULL REFERENCES forecasts,
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('remarks', 'talk', 'questions')),
      speaker TEXT,
      planned_seconds REAL NOT NULL CHECK (planned_seconds >= 0),
      happens REAL NOT NULL CHECK (happens BETWEEN 0 AND 1),
      over_planned REAL CHECK (over_planned BETWEEN 0 AND 1),
      cut REAL NOT NULL CHECK (cut BETWEEN 0 AND 1),
      trimmed REAL NOT NULL CHECK (trimmed BETWEEN 0 AND 1),
      duration_quantiles TEXT NOT NULL,
      PRIMARY KEY (forecast_id, number)
    ) STRICT, WITHOUT ROWID;
    """
}
