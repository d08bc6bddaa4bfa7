// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension Recording {
  /// Adds a part that the same reader gave later for the same session: its turns, items and schedule follow those here.
  ///
  /// Sources that are the same file become one, with what either skipped.
  public mutating func append(_ part: Recording) {
    turns += part.turns
    items += part.items
    covered += part.covered
    slotStart = slotStart ?? part.slotStart
    if let more = part.schedule {
      var whole = schedule ?? Schedule()
      whole.items += more.items
      whole.slot = whole.slot ?? more.slot
      schedule = whole
    }
    for source in part.sources {
      if let index = sources.firstIndex(where: { $0.sha256 == source.sha256 && $0.format == source.format }) {
        sources[index].notes += source.notes
        sources[index].skipped += source.skipped
      } else {
        sources.append(source)
      }
    }
  }

  /// The parts of one file as whole recordings, in the order in which their sessions first appear. It keeps all of
  /// them in memory.
  public static func joined(_ parts: some Sequence<Recording>) -> [Recording] {
    var whole: [Recording] = []
    var places: [String: Int] = [:]
    for part in parts {
      if let place = places[part.session.id] {
        whole[place].append(part)
      } else {
        places[part.session.id] = whole.count
        whole.append(part)
      }
    }
    return whole
  }
}
