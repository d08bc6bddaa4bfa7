// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import PlainText

extension ImportOptions {
  /// Tells what was said about a file from anything else that could be said, without keeping names.
  func digest(as format: String?) -> String {
    var digest = SHA256()
    func add(_ text: String) {
      digest.update(Array(text.utf8)[...])
      digest.update([0])
    }
    add(format ?? "")
    add(session ?? "")
    add(skipsBadRecords ? "skips" : "")
    for (key, column) in columns.sorted(by: { $0.key < $1.key }) {
      add(key)
      add(column)
    }
    for seconds in [turns.mergeGap.seconds, turns.backChannel.seconds, turns.questionsStart?.sinceStart.seconds] {
      add(seconds.map { "\($0)" } ?? "")
    }
    for moderator in turns.moderators.sorted() { add(moderator.name) }
    return digest.hexadecimal
  }
}
