// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelScenarios
public import PanelSimulation
import Stochastics

/// A scenario with other values for some of its keys, each combination simulated with common random numbers.
public struct Sweep: Sendable {
  /// The keys with the values to try.
  public let grid: OverrideGrid
  /// The scenario as its file says it.
  public let base: Comparison.Contender
  /// One for each combination of the grid, in its order.
  public let cells: [Comparison.Contender]
  /// Trials, seed and threads of each combination.
  public let options: SimulationOptions

  /// How many combinations run side by side. More would take memory by the gigabyte.
  static let atOnce = 12

  /// Reads and compiles all combinations.
  ///
  /// - Throws: ``SweepError`` with all that is wrong with any of them.
  public init(
    _ file: ScenarioFile, grid: OverrideGrid, options: SimulationOptions = SimulationOptions()
  ) throws(SweepError) {
    self.grid = grid
    self.options = options
    let samplers = SharedSamplers()
    do throws(ScenarioFileError) {
      base = try Self.contender(file, try file.decode(), samplers)
    } catch {
      throw .file(error)
    }
    var cells: [Comparison.Contender] = []
    var faults = SweepErrors()
    for overrides in grid.combinations {
      do throws(ScenarioFileError) {
        cells.append(try Self.contender(file, try file.decode(overrides: overrides), samplers))
      } catch {
        guard case .invalid(let invalid) = error else { throw .file(error) }
        faults.note(invalid, overrides)
      }
    }
    guard faults.texts.isEmpty else { throw .combinations(faults.texts) }
    self.cells = cells
  }

  private static func contender(
    _ file: ScenarioFile, _ decoded: DecodedScenario, _ samplers: SharedSamplers
  ) throws(ScenarioFileError) -> Comparison.Contender {
    do throws(PlanError) {
      return try Comparison.Contender(
        name: file.name, scenario: decoded.scenario, sha256: decoded.sha256, sharing: samplers)
    } catch {
      let problem = Problem(rule: .init(rawValue: "plan.refused"), line: 1, column: 1, message: "\(error)")
      throw .invalid(InvalidScenario(file: file.name, problems: [problem]))
    }
  }

  /// How many trials all of it takes, for `progress`.
  public var allTrials: Int { batches.count * options.trials }

  private var batches: [Range<Int>] {
    stride(from: 0, to: cells.count, by: Self.atOnce).map { $0..<min(cells.count, $0 + Self.atOnce) }
  }

  /// Runs all trials of all combinations. Blocks the calling thread; O(combinations · trials) time.
  ///
  /// - Parameters:
  ///   - interrupt: ends the run early. Combinations that it didn't get to have no forecast; if it didn't get beyond
  ///     the first dozen, these have forecasts from the trials that were done.
  ///   - progress: told from time to time how many of ``allTrials`` are done, from any thread.
  /// - Throws: `SimulationError`.
  public func run(
    interrupt: Interrupt? = nil, progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> SweptForecasts {
    var entries: [ComparedForecasts.Entry] = []
    var base: ComparedForecasts.Entry?
    var elapsed = Length.zero
    for (number, batch) in batches.enumerated() {
      let before = number * options.trials
      let compared: ComparedForecasts
      do throws(SimulationError) {
        compared = try Comparison([self.base] + cells[batch], options: options)
          .run(interrupt: interrupt) { progress?(before + $0) }
      } catch {
        guard case .interrupted = error, base != nil else { throw error }
        break
      }
      elapsed = elapsed + compared.run.elapsed
      // Forecasts from fewer trials than the others' would not be paired with them.
      if compared.run.isPartial, base != nil { break }
      base = base ?? compared.entries[0]
      entries += compared.entries.dropFirst()
      if compared.run.isPartial { break }
    }
    guard var base else { throw .interrupted }
    base.forecast.run.elapsed = elapsed
    base.forecast.run.isPartial = base.forecast.run.isPartial || entries.count < cells.count
    var swept = result(base, entries)
    if !swept.run.isPartial { swept.leaders = try leaders(entries, interrupt) }
    return swept
  }

  /// The combination that is done on time most often, played once more beside those that come close: the differences so
  /// far are against the file as written. Those that are apart even by intervals that don't know of the pairing need
  /// no second look.
  private func leaders(
    _ entries: [ComparedForecasts.Entry], _ interrupt: Interrupt?
  ) throws(SimulationError) -> SweptForecasts.Leaders? {
    let chances = entries.map(\.forecast.onTime)
    guard let best = chances.indices.max(by: { chances[$0].value < chances[$1].value }) else { return nil }
    let low = chances[best].interval?.low ?? 0
    let near = chances.indices.filter { $0 != best && chances[$0].interval?.high ?? 1 >= low }
    var rivals: [Int] = []
    for start in stride(from: 0, to: near.count, by: Self.atOnce) {
      let batch = near[start..<min(near.count, start + Self.atOnce)]
      let comparison = Comparison([cells[best]] + batch.map { cells[$0] }, options: options)
      let compared: ComparedForecasts
      do throws(SimulationError) {
        compared = try comparison.run(interrupt: interrupt)
      } catch {
        guard case .interrupted = error else { throw error }
        return nil
      }
      guard !compared.run.isPartial else { return nil }
      for (cell, entry) in zip(batch, compared.entries.dropFirst()) where !isBehind(entry.change) {
        rivals.append(cell)
      }
    }
    return SweptForecasts.Leaders(best: best, rivals: rivals)
  }

  private func isBehind(_ change: ForecastChange) -> Bool {
    guard case .by(let difference) = change, let interval = difference.onTime.interval else { return false }
    return interval.high < 0
  }

  private func result(_ base: ComparedForecasts.Entry, _ entries: [ComparedForecasts.Entry]) -> SweptForecasts {
    let cells = grid.combinations.enumerated().map { index, overrides in
      SweptForecasts.Cell(
        values: overrides.map(\.value), scenario: self.cells[index].scenario,
        outcome: index < entries.count
          ? SweptForecasts.Outcome(forecast: entries[index].forecast, change: entries[index].change) : nil)
    }
    let axes = grid.choices.map { SweptForecasts.Axis(key: $0.path.description, values: $0.values) }
    return SweptForecasts(axes: axes, base: base, cells: cells)
  }
}
