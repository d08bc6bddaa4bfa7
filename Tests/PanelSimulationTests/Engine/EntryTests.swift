// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelSimulation

/// Plans that are entered somewhere on the session's way, against the reference entered at the same place.
@Suite("Sessions entered on their way")
struct EntryTests {
  /// How many of a block's trials differ from the reference.
  private static func deviating(
    _ plan: Plan, _ panel: EnteredPanel, kernels: KernelLevel = .best
  ) throws -> Int {
    let block = TrialBlock(index: 2)
    let expected = ReferencePanel(panel.scenario, seed: 5, at: panel.entry).outcomes(of: block)
    let actual = try TrialTrace(plan, seed: 5, kernels: kernels).outcomes(of: block)
    return zip(expected, actual).count { !$1.agrees(with: $0) }
  }

  /// The reference bisects, which takes its time: fewer where nothing is optimised, and more every night.
  #if DEBUG
    private static let panels = EnteredPanel.all(ofEach: 2)
  #else
    private static let panels = EnteredPanel.all(
      ofEach: ProcessInfo.processInfo.environment["PANELSIM_NIGHTLY"] == "1" ? 24 : 5)
  #endif

  @Test("go on as the reference does, in every figure of every trial", arguments: panels)
  func agreement(panel: EnteredPanel) throws {
    for level in Set([KernelLevel.best, .portable]) {
      let deviating = try Self.deviating(try Plan(panel.scenario, at: panel.entry), panel, kernels: level)
      // A trial whose times fall within the tables' error of a threshold may go the other way.
      #expect(deviating <= 2, "\(deviating) of 1,024 trials deviate with \(level)")
    }
  }

  @Test("would be caught with what has passed forgotten, or with speakers who heed the signal as often as before")
  func plantedFaults() throws {
    var caught: [String: Int] = [:]
    for panel in EnteredPanel.all(ofEach: 12) where panel.kind == .talkPastSignal {
      let (whole, plan) = (try Plan(panel.scenario), try Plan(panel.scenario, at: panel.entry))
      guard case .talk(let talk) = plan.steps.first, case .underWay = talk.progress else { continue }
      let fresh = whole.steps.compactMap { if case .talk(let step) = $0 { step } else { nil } }
        .first { $0.segment == talk.segment }
      var (forgotten, stubborn) = (talk, talk)
      forgotten.takes = try #require(fresh).takes
      if let signal = talk.signal, let before = fresh?.signal {
        stubborn.signal = TalkStep.Signal(at: signal.at, heeded: before.heeded, wrapsUp: signal.wrapsUp)
      }
      for (fault, step) in [("forgotten", forgotten), ("stubborn", stubborn)] where step != talk && caught[fault] != 2 {
        var faulty = try Plan(panel.scenario, at: panel.entry)
        faulty.steps[0] = .talk(step)
        if try Self.deviating(faulty, panel) > 20 { caught[fault, default: 0] += 1 }
      }
    }
    // Not by every panel: a talk that has just begun, or is cut off soon, looks the same.
    #expect(caught == ["forgotten": 2, "stubborn": 2])
  }
}
