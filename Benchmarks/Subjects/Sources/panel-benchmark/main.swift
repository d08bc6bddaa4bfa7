// SPDX-License-Identifier: GPL-3.0-or-later
// A plain runner: one process, one benchmark, fixed work, the answer checked. The gate starts it, alone or under
// callgrind.
//
//   panel-benchmark list                            what there is, a line of JSON for each
//   panel-benchmark run NAME --steps N [--batches B] [--more SHARE]
//                                                   does N steps B times, and prints how long each batch took, in JSON
//   panel-benchmark check                           runs each once, for its answer
//
// --more 0.05 does 5% more than it says; it is how the gate is proved. Exit status: 0 done, 3 wrong answer or failed
// work, 64 wrong usage.
import PanelBenchmarks

do {
  try Runner(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch let error as Usage {
  Runner.leave(status: 64, saying: error.description)
} catch {
  Runner.leave(status: 3, saying: "\(error)")
}
