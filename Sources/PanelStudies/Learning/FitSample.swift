// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
internal import PanelFitting
public import PanelModel
public import PanelRecordings

/// Lengths that are to be fitted, with where they come from.
public struct FitSample: Sendable {
  /// What the lengths are of: a subject of recordings, or a table.
  public let subject: LearntLengths.Subject
  /// The unit of the lengths.
  public let scale: LearntLengths.Scale
  /// The observations, censored ones as bounds.
  public let sample: Sample
  /// How many observations there are, by how much is known of each.
  public let counts: ObservationCounts
  /// What exact lengths were rounded to.
  public let grain: Double?
  private let material: (material: LearningMaterial, pieces: [Piece])?

  private struct Piece {
    let piece: LearningMaterial.Piece
    let allotment: Length?
    let row: Sample.Row
  }

  /// What recordings tell of a subject. Lengths that are exactly zero are left out, unless they are rounded.
  ///
  /// - Parameters:
  ///   - material: the lengths that the recordings tell, sorted by what they are of.
  ///   - subject: which of these lengths to take.
  ///   - inSeconds: talks' lengths rather than their shares of the planned time; all others are lengths anyway.
  ///   - grain: what exact lengths were rounded to, such as a minute; `nil` where they weren't.
  /// - Throws: `FittingError` where an observation is impossible.
  public init(
    _ material: LearningMaterial, of subject: FitSubject, inSeconds: Bool = false, rounded grain: Length? = nil
  ) throws(FittingError) {
    let asShares = subject == .talks && !inSeconds
    let known = material[subject]
    let kept = known.enumerated().filter { grain != nil || !$0.element.tookNoTime }
    var pieces: [Piece] = []
    for (index, piece) in kept {
      let allotment = subject == .talks ? material.talks[index].item.allotment : nil
      let unit = asShares ? allotment?.seconds ?? 1 : 1
      pieces.append(
        Piece(piece: piece, allotment: allotment, row: Sample.Row(piece.observation, rounded: grain, in: unit)))
    }
    self.subject = .recorded(subject)
    scale = asShares ? .shares : .seconds
    sample = try Sample(pieces.map(\.row))
    self.grain = grain?.seconds
    var counts = ObservationCounts(sample)
    counts.sessions = Set(pieces.map(\.piece.session)).count
    counts.zero = known.count - kept.count
    counts.untimed = material.untimed(subject)
    if subject == .questions || subject == .answers { counts.guessed = material.guessed }
    if subject == .turns { counts.endAtNext = material.endAtNext }
    self.counts = counts
    self.material = (material, pieces)
  }

  /// What a table of bare lengths tells.
  ///
  /// - Parameters:
  ///   - table: lengths and their bounds, a row each, with how often each occurred.
  ///   - grain: what exact lengths were rounded to, in the table's own unit; `nil` where they weren't.
  /// - Throws: `FittingError` where an observation is impossible.
  public init(_ table: LengthTable, rounded grain: Double? = nil) throws(FittingError) {
    subject = .table(name: table.name)
    scale =
      switch table.measure {
      case .seconds: .seconds
      case .shares: .shares
      case .numbers: .numbers
      }
    sample = try Sample(
      table.rows.map { row in
        guard let grain, row.low == row.high else { return Sample.Row(low: row.low, high: row.high, count: row.count) }
        return Sample.Row(low: max(0, row.low - grain / 2), high: row.high + grain / 2, count: row.count)
      })
    self.grain = grain
    var counts = ObservationCounts(sample)
    counts.untimed = table.rows.count { $0.low == 0 && $0.high == .infinity }
    self.counts = counts
    material = nil
  }

  /// The lengths of each group, in the order of their names, and how many belong to none; `nil` where nothing is known
  /// of groups.
  public func groups(
    by grouping: SessionAnalysis.Grouping
  ) -> (groups: [(name: String, sample: Sample)], ungrouped: Int)? {
    guard let (material, pieces) = material else { return nil }
    var rows: [String: [Sample.Row]] = [:]
    var ungrouped = 0
    for piece in pieces {
      if let name = Self.name(piece, grouping, material) {
        rows[name, default: []].append(piece.row)
      } else {
        ungrouped += 1
      }
    }
    let groups = rows.compactMap { name, rows in (try? Sample(rows)).map { (name: name, sample: $0) } }
    return (groups.sorted { $0.name < $1.name }, ungrouped)
  }

  private static func name(
    _ piece: Piece, _ grouping: SessionAnalysis.Grouping, _ material: LearningMaterial
  ) -> String? {
    let session = material.sessions[piece.piece.session]
    switch grouping {
    case .allotment: return piece.allotment?.written
    // Several who speak together are somebody else than each alone.
    case .speaker:
      let names = Set(piece.piece.speakers.map(\.name)).sorted()
      return names.isEmpty ? nil : names.joined(separator: "; ")
    case .room: return session.room
    case .track: return session.track
    case .role: return nil
    }
  }
}

extension LearningMaterial.Piece {
  /// Whether it is exactly known that it took no time.
  fileprivate var tookNoTime: Bool { observation == .exactly(.zero) }
}

extension ObservationCounts {
  fileprivate init(_ sample: Sample) {
    func count(_ holds: (Sample.Row) -> Bool) -> Double { sample.rows.reduce(0) { $0 + (holds($1) ? $1.count : 0) } }
    let (exact, cutOff, atMost) = (count(\.isExact), count(\.isCutOff), count(\.isAtMost))
    self.init(
      all: sample.count, exact: exact, cutOff: cutOff, atMost: atMost,
      between: count { !$0.isExact && !$0.isCutOff && !$0.isAtMost })
  }
}
