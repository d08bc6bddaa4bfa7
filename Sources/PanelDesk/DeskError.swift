// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
public import PanelModel
public import PanelRecordings
public import PanelScenarios

/// Why there is no answer where several things can be to blame: what failed, of what, and the cause. What has one cause
/// only throws that cause's own error. What to say of either is for front ends to know.
public enum DeskError: Error, Hashable, Sendable {
  /// A scenario file that can't be read, or isn't a scenario.
  case scenario(ScenarioFileError)
  /// An archive that can't be used.
  case archive(ArchiveError)
  /// A file with recordings, by its path.
  case recordings(path: String, ImportError)
  /// A table of bare lengths, by its path.
  case lengths(path: String, ImportError)
  /// Two files say different things of the same session.
  case conflict(session: String, path: String, otherFile: String)
  /// Neither a file nor likely to be a session.
  case noSuchFile(path: String)
  /// Nothing recorded tells of it.
  case nothingRecorded(FitSubject)
  /// A model that can't be fitted to the recordings.
  case fitting(FittingError)
  /// A scenario file that can't take what was learnt.
  case edit(ScenarioEditError)
  /// A file that can't be written.
  case file(AtomicFileError)
  /// A file that somebody else has written to meanwhile; it was left as it is.
  case changedMeanwhile(path: String)
  /// A forecast that has no grids of quantiles can't be stored.
  case nothingToKeep
  /// A session that can't be found in the schedules.
  case plannedSession(ScheduledSessionError)
  /// A schedule that makes no scenario.
  case plannedScenario(ScheduledScenarioError)

  /// What `body` gives, its error as one of these.
  static func of<Value, Cause: Error>(
    _ wrap: (Cause) -> DeskError, _ body: () throws(Cause) -> Value
  ) throws(DeskError) -> Value {
    do throws(Cause) {
      return try body()
    } catch {
      throw wrap(error)
    }
  }
}
