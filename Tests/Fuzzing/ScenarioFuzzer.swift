// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios

// Hands random bytes to the scenario decoder. `Scripts/fuzz-scenarios` builds and runs it; it is no part of the package.
// It may neither trap nor hang, and what it says must be fit to print.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenario(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  do throws(ScenarioFileError) {
    let decoded = try ScenarioDecoder.decode(bytes, name: "scenario.yaml", directory: nil)
    precondition(decoded.warnings.allSatisfy { $0.severity == .warning })
    check(decoded.warnings, of: bytes)
    precondition(decoded.scenario.violations().isEmpty, "a rule is broken")
    useUncertainLengths(of: decoded.scenario)
  } catch {
    guard case .invalid(let invalid) = error else { return 0 }
    precondition(invalid.problems.contains { $0.severity == .error }, "refused without an error")
    check(invalid.problems, of: bytes)
  }
  return 0
}

/// Problems have places in the file, stand in their order, and don't upset a terminal.
private func check(_ problems: [Problem], of bytes: [UInt8]) {
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  var last = (line: 1, column: 1)
  for problem in problems {
    precondition((1...lines + 1).contains(problem.line), "line \(problem.line) of \(lines)")
    precondition((1...bytes.count + 1).contains(problem.column), "column \(problem.column)")
    precondition((problem.line, problem.column) >= last, "out of order")
    last = (problem.line, problem.column)
    let text = problem.text(file: "scenario.yaml")
    precondition(text.utf8.count < 20_000, "too long a message")
    let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    precondition(
      text.unicodeScalars.allSatisfy { $0 == "\n" || !hidden.contains($0.properties.generalCategory) },
      "a character that a terminal might obey")
  }
}

/// What the simulation will ask of a scenario that was accepted.
private func useUncertainLengths(of scenario: Scenario) {
  func use(_ length: UncertainLength, planned: Length? = nil) {
    do {
      let profile = try length.profile(planned: planned)
      precondition(profile.p10 <= profile.typical && profile.typical <= profile.p90, "percentiles out of order")
      precondition(profile.p10 >= .zero && profile.meanSeconds >= 0, "a negative length")
    } catch {
      preconditionFailure("no distribution: \(error)")
    }
  }
  use(scenario.lateStart)
  use(scenario.handover)
  for item in scenario.agenda.prefix(20) {
    switch item {
    case .remarks(let remarks): use(remarks.takes, planned: remarks.planned)
    case .talk(let talk):
      use(scenario.takes(of: talk), planned: talk.planned)
      use(scenario.moderation(of: talk).wrapsUpIn, planned: talk.planned)
    case .questions(let questions):
      switch questions.form {
      case .simple(let takes): use(takes)
      case .rounds(let rounds):
        use(rounds.question)
        use(rounds.answer)
      }
    }
  }
}
