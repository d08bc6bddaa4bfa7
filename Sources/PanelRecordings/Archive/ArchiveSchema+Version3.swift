// SPDX-License-Identifier: GPL-3.0-or-later

extension ArchiveSchema {
  /// The names that people of the field use. No row changes.
  static let version3 = """
    ALTER TABLE voices RENAME TO session_speakers;
    ALTER TABLE turns RENAME COLUMN voice TO session_speaker;
    DROP INDEX voices_of_speaker;
    CREATE INDEX session_speakers_of_speaker ON session_speakers (speaker);

    ALTER TABLE planned_items RENAME COLUMN in_plan TO in_schedule;
    DROP INDEX plans_of_speaker;
    CREATE INDEX planned_items_of_speaker ON planned_speakers (speaker);

    ALTER TABLE forecast_settings RENAME TO forecast_overrides;
    ALTER TABLE forecast_overrides RENAME COLUMN setting TO override;

    ALTER TABLE sessions RENAME COLUMN seal TO content_digest;
    ALTER TABLE forecasts RENAME COLUMN seal TO content_digest;
    """
}
