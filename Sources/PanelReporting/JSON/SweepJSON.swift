// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A scenario with other values for some of its keys as one JSON object, `panelsim-sweep/1`.
///
/// `as_written` is the scenario as its file says it; the `difference` of each combination is against that, from the same
/// trials. The last of `keys` changes fastest. What an interrupted run didn't get to is `null`. Units and estimates are
/// those of ``ForecastJSON``.
public struct SweepJSON: Sendable {
  private let sweep: SweptForecasts

  public init(_ sweep: SweptForecasts) { self.sweep = sweep }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-sweep/1"

  /// The object with a line end at its end.
  public var text: String {
    let base = sweep.base.forecast
    return JSONValue.object([
      .init("schema", .string(Self.schema)), .init("run", .run(sweep.run)),
      .init(
        "scenario",
        .object([
          .init("file", .string(sweep.base.name)), .init("title", .string(base.scenario.title)),
          .init("sha256", .string(base.scenario.sha256)),
        ])),
      .init(
        "keys",
        .array(
          sweep.axes.map { axis in
            .object([.init("key", .string(axis.key)), .init("values", .array(axis.values.map(JSONValue.string)))])
          })),
      .init("as_written", .object(JSONValue.outcome(base))),
      .init("combinations", .array(sweep.cells.indices.map(cell))),
    ]).text + "\n"
  }

  private func cell(_ index: Int) -> JSONValue {
    let cell = sweep.cells[index]
    let isLeading = sweep.leaders.map { JSONValue.bool($0.best == index || $0.rivals.contains(index)) }
    let settings = zip(sweep.axes, cell.values).map { JSONValue.Member($0.key, .string($1)) }
    let outcome = cell.outcome.map { outcome in
      JSONValue.object(
        JSONValue.outcome(outcome.forecast) + [
          .init("difference", .difference(outcome.change, hasQuestions: outcome.forecast.questions != nil))
        ])
    }
    return .object([
      .init("settings", .object(settings)), .init("may_be_best", isLeading ?? .null),
      .init("outcome", outcome ?? .null),
    ])
  }
}
