// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Foundation
import PanelModel
import Stochastics
import Testing

@testable import PanelReporting

@Suite struct FitReportTests {
  private func words(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }

  /// Whole reports; ``ReportSnapshotTests`` says how to record them anew.
  @Test(arguments: [40, 80, 140])
  func snapshot(width: Int) throws {
    let text = (try LearntTalks.moderated()).text(width: width)
    let file = ReportSnapshotTests.folder.appending(path: "fit-\(width).txt")
    if ReportSnapshotTests.isRecording {
      try Data(text.utf8).write(to: file)
    } else {
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }
  }

  @Test func theVerdictInWords() throws {
    let verdict = FitVerdict(FitWords(try LearntTalks.moderated())).sentences.joined(separator: " ")
    #expect(
      verdict == """
        200 talks in 12 sessions. Half take at most 96% of their slot, one in ten more than 115%; 40 in 100 run over. 20 \
        were cut off: nobody knows how long they would have taken, and they count as at least that long. 3 that tell no \
        length are left out. Best fits moderated talk, normal; next comes Weibull, ΔAICc 36.
        """)
    let handovers = FitVerdict(FitWords(try LearntTalks.handovers())).sentences.joined(separator: " ")
    #expect(
      handovers == """
        30 handovers in 5 sessions. Half take at most 44s, one in ten more than 1m32s. 10 more took no time; what is \
        fitted are those that took some. In 2 sessions it is a guess when the floor was opened. 4 last until the next \
        begins, silence included, as their source tells no ends.
        """)
  }

  /// Who was stopped and who was done isn't known where nearly any share fits, or none is needed.
  @Test func whenHeededIsUnknown() throws {
    func text(_ range: (Double, Double)?, _ gain: Double?) throws -> String {
      words((try LearntTalks.moderated(heeded: range, gain: gain)).text())
    }
    #expect(try text((0.4, 0.7), 25).contains("54% (40% to 70%) heed that"))
    #expect(try !text((0.4, 0.7), 25).contains("unknown"))
    #expect(try text((0.2, 0.88), 25).contains("unknown: nearly any share tells the same talks as well"))
    #expect(try text((0.4, 0.7), 1).contains("unknown: without any moderation the same talks can be told as well"))
    #expect(try text(nil, 25).contains("How well that share is known wasn't asked"))
  }

  @Test(arguments: [30, 40, 80, 140, 200])
  func everyLineFits(width: Int) throws {
    for learnt in [try LearntTalks.moderated(), try LearntTalks.handovers()] {
      let text = learnt.text(width: width)
      let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= width, "\(text)")
    }
  }

  @Test func reasonsStandOnce() throws {
    let text = words((try LearntTalks.moderated()).text())
    #expect(text.contains("Not fitted: gamma and lognormal: the observations don't tell the shape of it."))
    let moderated = [FitFamily.normal, .weibull].map { family in
      TriedFit(
        .moderated(ModeratedFamily(undisturbed: family, moderation: .none)),
        .refused(reason: "1 observation for \(family.name), which needs 5"))
    }
    #expect(
      FitErrorWords.message(moderated + [TriedFit(.family(.gamma), .refused(reason: "1 observation for gamma"))])
        == """
        nothing could be fitted
          moderated talk (normal, Weibull): 1 observation for it, which needs 5
          gamma: 1 observation for it
        """)
    #expect(
      FitErrorWords.message([TriedFit(.family(.gamma), .refused(reason: "the shape of gamma"))]) == "the shape of gamma"
    )
  }

  @Test func theLinesToUse() throws {
    let learnt = try LearntTalks.moderated()
    #expect(
      learnt.overrides(for: learnt.fits[0].learnt)?.map { "\($0.block ?? "").\($0.key) \($0.value)" } == [
        "talks.takes { normal: { mean: 96%, sd: 15% } }", "moderation.signal_at 100%", "moderation.heeded 54%",
        "moderation.wraps_up_in { exponential: { mean: 3.1% } }", "moderation.cut_off_at 110%",
      ])
    let handovers = try LearntTalks.handovers()
    #expect(
      handovers.overrides(for: handovers.fits[0].learnt)?.map(\.value) == [
        "{ mixture: [ { weight: 10, takes: 0s }, { weight: 30, takes: { lognormal: { median: 45s, sigma: 0.6 } } } ] }"
      ])
  }

  @Test func hostileNamesDoNothing() throws {
    let learnt = try LearntTalks.moderated()
    for text in [learnt.text(), learnt.jsonText, learnt.csvText, (learnt.svg ?? "")] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" })
    }
    #expect(learnt.csvText.contains("\"'=Bea"))
  }

  @Test func theJSONIsWhole() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data((try LearntTalks.moderated()).jsonText.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "panelsim-fit/1" && object["best"] as? String == "moderated:normal")
    #expect((object["refused"] as? [[String: Any]])?.count == 2)
    let masses = try #require((object["observed"] as? [String: Any])?["masses"] as? [[String: Any]])
    // What the cut leaves open has no upper end.
    #expect(masses.last?["high"] is NSNull && masses.last?["mass"] as? Double == 0.1)
  }

  @Test func everyRowHasEveryColumn() throws {
    let lines = (try LearntTalks.moderated()).csvText.components(separatedBy: "\r\n").dropLast()
    #expect(lines.first == FitCSV.heading && lines.count > 30)
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 6 })
  }
}
