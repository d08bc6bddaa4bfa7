// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension ScenarioDraft {
  /// The scenario of a planned session, with remarks for its organiser.
  ///
  /// What is planned comes from the schedule; what is uncertain are guesses, and marked as such. Time between two items
  /// becomes an item of remarks, so that the schedule keeps its times.
  ///
  /// - Throws: ``ScheduledScenarioError`` where a length is missing or items overlap.
  public init(of session: RecordedSession, schedule: Schedule) throws(ScheduledScenarioError) {
    let planned = try ScheduledSession(session, schedule)
    let writer = ScheduledScenarioWriter(planned)
    // A slot whose place on the clock can't be, such as one that begins when clocks are put forward, keeps its length.
    for slot in [writer.slotOnTheClock(), writer.slotByLength()].compactMap({ $0 }) {
      let text = writer.text(slot: slot)
      guard let decoded = try? ScenarioDecoder.decode(Array(text.utf8), name: "plan", directory: nil),
        abs(decoded.scenario.slot.length.seconds - planned.slot.seconds) <= Length.tolerance.seconds
      else { continue }
      self.init(text: text, scenario: decoded.scenario)
      return
    }
    let text = writer.text(slot: writer.slotByLength())
    do throws(ScenarioFileError) {
      let decoded = try ScenarioDecoder.decode(Array(text.utf8), name: "plan", directory: nil)
      self.init(text: text, scenario: decoded.scenario)
    } catch {
      throw .unreadable(error)
    }
  }
}
