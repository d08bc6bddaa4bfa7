// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Estimation
import PanelDesk
import PanelFitting
import PanelModel
import PanelRecordings
import PanelScenarios
import PanelStudies
import Testing

/// What is asked of the desk with files and archives.
@Suite("Use cases of the desk")
final class DeskUseCaseTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "panelsim-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func file(_ name: String, _ content: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(content.utf8).write(to: file)
    return file.path
  }

  private func talks(_ event: String = "Day 1") -> String {
    "event,session,title,planned,actual\n"
      + (1...24).map { "\(event),Session \($0),Talk \($0),10m,\(8 + $0 % 5)m\n" }.joined()
  }

  private func archived(_ path: String) -> @Sendable () throws(ArchiveError) -> Archive {
    { () throws(ArchiveError) in try Desk.archive(path, for: .reading) }
  }

  @Test("read files without an archive, and files beside one")
  func recordings() async throws {
    let path = try file("talks.csv", talks())
    let none = folder.appending(path: "none.sqlite").path
    let read = try await Desk.recordings([path], archive: archived(none)) { _, summary in
      #expect(summary.newSessions == 24)
    }
    #expect(read.count == 24 && !FileManager.default.fileExists(atPath: none))
    let archive = try Desk.archive(folder.appending(path: "archive.sqlite").path, for: .importing)
    let other = try file("others.csv", talks("Day 2"))
    let summary = try await Desk.importFile(other, into: archive, options: ImportOptions(), mode: ImportMode())
    #expect(summary.newSessions == 24)
    let both = try await Desk.recordings([path, "Day 2/*"], archive: archived(archive.path)) { _, _ in }
    #expect(both == read + (try archive.recordings()))
  }

  @Test("say which file is to blame, and why")
  func errors() async throws {
    let bad = try file("bad.csv", "title,planned,actual\nTalk,10m,soon\n")
    let archive = folder.appending(path: "none.sqlite").path
    func error(_ names: [String]) async -> DeskError? {
      do throws(DeskError) {
        _ = try await Desk.recordings(names, archive: archived(archive)) { _, _ in }
        return nil
      } catch {
        return error
      }
    }
    guard case .recordings(bad, let cause) = await error([bad]) else { throw Unexpected() }
    #expect(cause.line == 2)
    #expect(await error(["gone.csv"]) == .noSuchFile(path: "gone.csv"))
    #expect(await error(["council"]) == .archive(.missing(path: archive)))
    let (one, two) = (try file("one.csv", talks()), try file("two.csv", talks().replacing("8m", with: "9m")))
    guard case .conflict(_, two, "one.csv") = await error([one, two]) else { throw Unexpected() }
  }

  private struct Unexpected: Error {}

  @Test("learn into a scenario's file, and leave it alone where nothing is to be written, or others have written to it")
  func learning() async throws {
    let recordings = try await Desk.recordings([try file("talks.csv", talks())]) { _, _ in }
    let scenario = try file("panel.yaml", DeskRunTests.text)
    func learn(_ pupil: Desk.Pupil) async throws(DeskError) -> LearntScenario {
      try await pupil.learn(from: recordings, chosenBy: ["talks.csv"], signal: nil, rounded: nil, seed: 1)
    }
    let dry = try await learn(try Desk.Pupil(scenario, isDryRun: true))
    let untouched = try ScenarioFile(contentsOfFile: scenario)
    #expect(!dry.values.isEmpty && untouched.bytes == Array(DeskRunTests.text.utf8))
    let late = try Desk.Pupil(scenario, isDryRun: false)
    #expect(try await learn(try Desk.Pupil(scenario, isDryRun: false)) == dry)
    let written = try ScenarioFile(contentsOfFile: scenario)
    #expect(try written.decode().scenario.learntFrom?.sessions == 24)
    await #expect(throws: DeskError.changedMeanwhile(path: scenario)) { try await learn(late) }
    #expect(try ScenarioFile(contentsOfFile: scenario) == written)
    #expect(throws: DeskError.scenario(.notFound(path: "gone.yaml"))) { try Desk.Pupil("gone.yaml", isDryRun: true) }
  }

  @Test("keep a forecast once, and review it")
  func keeping() async throws {
    let archive = try Desk.archive(folder.appending(path: "archive.sqlite").path, for: .importing)
    let decoded = try DeskRunTests.file.decode()
    let options = ForecastOptions(trials: 4096, threads: 1, findings: [], givesGrids: true)
    let forecast = try await Desk.forecast(decoded, name: "small.yaml", options: options).answer()
    func keep(_ forecast: Forecast) async throws(DeskError) -> Desk.Keeping {
      try await Desk.keep(
        forecast, of: decoded.scenario, from: DeskRunTests.file, session: "small", in: archive,
        now: Date(timeIntervalSince1970: 1_700_000_000))
    }
    let (first, second) = (try await keep(forecast), try await keep(forecast))
    #expect(first.isNew && !second.isNew && first.number == second.number && !first.isTooLate)
    #expect(try archive.forecasts().map(\.session.name) == ["small"])
    #expect(try await Desk.review(archive, sessions: SessionSelection()).waiting.count == 1)
    var bare = forecast
    bare.finishGrid = nil
    await #expect(throws: DeskError.nothingToKeep) { try await keep(bare) }
  }

  @Test("fit and back-test what was read")
  func fitting() async throws {
    let recordings = try await Desk.recordings([try file("talks.csv", talks())]) { _, _ in }
    let sample = try await Desk.sample(recordings, of: .talks, inSeconds: false, rounded: nil)
    let study = FitStudy(
      [.model(.family(.lognormal))],
      method: FitMethod(intervals: .profile, replicates: 200, goodnessReplicates: nil, seed: 1))
    #expect(try await Desk.fit(sample, study, by: nil).counts.all == 24)
    await #expect(throws: DeskError.nothingRecorded(.questions)) {
      try await Desk.sample(recordings, of: .questions, inSeconds: false, rounded: nil)
    }
    await #expect(throws: BacktestError.self) { try await Desk.backtest(BacktestStudy(), train: [], test: nil) }
  }

  @Test("draft a scenario of a planned session")
  func draft() async throws {
    let plan = try file(
      "plan.csv", "event,session,title,planned,actual\nDay 1,Opening,Welcome,10m,\nDay 1,Opening,Rivers,20m,\n")
    let draft = try await Desk.draft(of: "Opening", in: [plan], format: nil, options: ImportOptions()) { _, _ in }
    #expect(draft.text.contains("Rivers"))
    await #expect(throws: DeskError.self) {
      try await Desk.draft(of: "Closing", in: [plan], format: nil, options: ImportOptions()) { _, _ in }
    }
  }

  @Test("write a file whole, and over another one only where that is wished")
  func files() throws {
    let path = try file("there.txt", "old")
    #expect(throws: AtomicFileError.exists(path: path)) { try AtomicFile(path, replacing: false) }
    #expect(throws: AtomicFileError.isFolder(path: folder.path)) { try AtomicFile(folder.path, replacing: true) }
    #expect(throws: AtomicFileError.noName) { try AtomicFile("", replacing: true) }
    try AtomicFile(path, replacing: true).write("new")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }
}
