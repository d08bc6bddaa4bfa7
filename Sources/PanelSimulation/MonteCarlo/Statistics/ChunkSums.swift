// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// The sums of a chunk: for each program, and for each program after the first against the first.
struct ChunkSums: Sendable {
  var sessions: [SessionSums]
  var pairs: [PairSums]

  init(_ programs: [ColumnProgram]) {
    sessions = programs.map { SessionSums(segments: $0.segments.count) }
    pairs = programs.dropFirst().map { _ in PairSums() }
  }

  mutating func merge(_ other: ChunkSums) {
    for index in sessions.indices { sessions[index].merge(other.sessions[index]) }
    for index in pairs.indices { pairs[index].merge(other.pairs[index]) }
  }
}
