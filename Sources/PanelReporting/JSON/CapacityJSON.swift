// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// How many panellists fit as one JSON object, `panelsim-capacity/1`.
///
/// `verdict.count` is the greatest count that fits, `null` where none does, and where `verdict.decided` is `false` the
/// greatest that is known to fit. `fits` is "yes", "no" or "undecided". The intervals of `on_time`,
/// `questions_at_least` and `goals` hold together, over all counts, with the chance `confidence`; other figures have
/// their own 95%. `run.trials` is the budget of a count, `trials` of a count what it took. Units and estimates are
/// those of ``ForecastJSON``.
public struct CapacityJSON: Sendable {
  private let capacity: CapacityForecast

  public init(_ capacity: CapacityForecast) { self.capacity = capacity }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-capacity/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("run", .run(capacity.run)),
      .init(
        "scenario",
        .object(
          [
            .init("file", .string(capacity.name)), .init("title", .string(capacity.identity.title)),
            .init("sha256", .string(capacity.identity.sha256)),
          ] + JSONValue.settings(of: capacity.identity))),
      .init(
        "varied",
        .object([
          .init("title", .string(capacity.varied.title)), .init("count_as_written", .integer(capacity.varied.count)),
        ])),
      .init("confidence", .number(capacity.confidence)),
      .init("verdict", verdict),
      .init("counts", .array(capacity.rows.map(row))),
    ]).text + "\n"
  }

  private var verdict: JSONValue {
    let (fitting, isDecided): (CapacityForecast.Row?, Bool) =
      switch capacity.verdict {
      case .upTo(let row): (row, true)
      case .none: (nil, true)
      case .undecided(let row, _): (row, false)
      }
    return .object([
      .init("decided", .bool(isDecided && !capacity.run.isPartial)),
      .init("count", fitting.map { .integer($0.count) } ?? .null),
      .init("panellists", fitting.map { .integer($0.panellists) } ?? .null),
    ])
  }

  private func row(_ row: CapacityForecast.Row) -> JSONValue {
    .object(
      [
        .init("count", .integer(row.count)), .init("panellists", .integer(row.panellists)),
        .init("fits", .string(row.fits.rawValue)), .init("trials", .integer(row.forecast.run.trials)),
        .init("goals", .array(row.forecast.goals.map(ForecastJSON.goal))),
      ] + JSONValue.outcome(row.forecast))
  }
}
