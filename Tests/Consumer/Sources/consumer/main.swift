// SPDX-License-Identifier: GPL-3.0-or-later
// What a user of the libraries writes first.
import PanelModel
import PanelReporting
import PanelScenarios
import PanelStudies

let text = """
  format: panelsim/1
  title: A first panel
  slot: { from: "11:00", to: "12:00" }
  agenda:
    - talk: Talk
      count: 3
      planned: 15m
      takes: 12m to 20m
    - questions: Questions
      takes: 5m to 15m
  """
let decoded = try ScenarioDecoder.decode(Array(text.utf8), name: "first.yaml", directory: nil)
let answer = try forecast(of: decoded, ForecastOptions(trials: 20_000))
print(TerminalRenderer().text(ForecastAnswer(decoded.scenario, answer).document))

let goal = Goal(name: .onTime, required: Chance(0.9)!)
let study = try Capacity(decoded.scenario, varying: CapacityRange(decoded.scenario), required: [goal])
switch try study.run().verdict {
case .upTo(let row): print("\(row.panellists) panellists fit")
case .none: print("not even one fits")
case .undecided(_, let open): print("the trials don't tell whether \(open[0].panellists) fit")
}
