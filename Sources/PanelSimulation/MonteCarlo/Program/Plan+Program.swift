// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension Plan {
  /// The plan of a scenario that is to be simulated with tables that other plans have, too.
  ///
  /// - Throws: ``PlanError`` where the scenario breaks a rule of the model, or has no such place to stand at.
  public init(
    _ scenario: Scenario, at entry: PlanEntry = .start, sharing samplers: SharedSamplers?
  ) throws(PlanError) {
    try self.init(scenario, at: entry)
    if let samplers { memory.keep(samplers) }
  }

  /// The plan lowered for simulation; made when it is first asked for.
  var program: ColumnProgram {
    memory.value { ColumnProgram(self, sharing: memory.find(SharedSamplers.self)) }
  }

  /// The plan lowered for simulation, as `panelsim plan --program` prints it: its samplers, its constants and its operations
  /// in order. For those who look into the engine; its form is no promise.
  public var programDescription: String { program.description }
}
