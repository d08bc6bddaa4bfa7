// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelStudies

/// `panelsim fit --into SCENARIO`.
extension FitCommand {
  /// A scenario's values are learnt all at once, each as it has to be.
  ///
  /// - Throws: `ValidationError` for what is about one of them, or about the report of a fit.
  func validateInto() throws {
    let others: [(isGiven: Bool, option: String)] = [
      (lengths != nil, "--lengths"), (of != .talks, "--of"), (inSeconds, "--in-seconds"), (by != nil, "--by"),
      (!family.families.isEmpty, "--family"), (family.min != nil, "--min"), (family.max != nil, "--max"),
      (picture.svg != nil, "--svg"), (format.json, "--json"), (format.csv, "--csv"),
    ]
    guard let other = others.first(where: \.isGiven) else { return }
    throw ValidationError("--into learns all that a scenario has, and reports what changed; leave out \(other.option).")
  }

  func write(into file: String) throws {
    let learning = LearningIntoFile(
      isDryRun: into.dryRun, sources: sources, signal: family.signal?.shares, rounded: try grain(), seed: errors.seed,
      output: try Output(look))
    try learning.run(file, try recordings())
  }
}
