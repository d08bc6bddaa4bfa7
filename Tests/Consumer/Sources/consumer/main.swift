// SPDX-License-Identifier: GPL-3.0-or-later
// What a user of the library writes first: simulate, fit, learn, report.
import Panelsim

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
let file = ScenarioFile(bytes: Array(text.utf8), name: "first.yaml")
let guessed = try file.decode()
print("on time, as guessed: \(try forecast(of: guessed).onTime.value)")

let minutes = [14, 16, 15, 17, 15, 13, 18, 16, 15, 19, 14, 16, 17, 15, 16, 14, 18, 15, 17, 16, 20, 15]
let rows = minutes.enumerated().map { "session \($0 / 3),Talk \($0),15,\($1)" }
let table = (["session,title,planned_minutes,actual_minutes"] + rows).joined(separator: "\n")
var past = RecordingFiles()
try past.read(ByteSource(Array(table.utf8), fileName: "past.csv"))

let material = LearningMaterial(past.recordings)
let fit = try FitStudy().run(FitSample(material, of: .talks))
print(TerminalRenderer().text(fit.document))

let learnt = ScenarioLearning(material, recordings: ["past.csv"], date: "2026-11-30").learn(for: guessed.scenario)
let panel = try file.editing(learnt.edits).decode()
print(TerminalRenderer().text(ForecastAnswer(panel.scenario, try forecast(of: panel)).document))

let goal = Goal(name: .onTime, required: 0.9)
let study = try Capacity(panel.scenario, varying: CapacityRange(panel.scenario), required: [goal])
print(MarkdownRenderer.text(try study.run().document))
