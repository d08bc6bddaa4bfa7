// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The agenda as a table: when each item starts, how long it takes, how often it runs over. The last row is the whole
/// session's.
struct AgendaSection {
  private let answer: ForecastAnswer
  private var forecast: Forecast { answer.forecast }
  private var clock: SlotClock { answer.clock }
  private var segments: [SegmentForecast] { forecast.segments }

  init(_ answer: ForecastAnswer) { self.answer = answer }

  /// A segment, or `nil` for the whole session.
  private typealias Maker = Table.Maker<SegmentForecast?>

  var block: Block {
    let finish = forecast.finish
    var table = Table(
      "Agenda", segments.map(Optional.some) + [nil], least: 24, narrow: 12,
      { $0.map { Text(SafeText.visible($0.title)) } ?? Text("End of the session", .heading) },
      [
        Maker.left("by", 0) { $0?.by.map(SafeText.visible) }.ifAny,
        Maker.right("planned", 7) { $0.map(planned) ?? Text(plannedSum, .heading) },
        Maker.left("starts", 10) { segment in
          guard let segment else { return Text(clock.words(finish[.p50].value), .heading) }
          return Text(segment.start.map { clock.words($0[.p50].value) } ?? "never")
        },
        Maker.left("8 in 10", 6) { segment in
          (segment.map(\.start) ?? finish).map { clock.words($0[.p10].value, $0[.p90].value) }
        },
        Maker.right("takes", 9) { segment in
          Text(LengthWords.cell((segment?.duration ?? finish)[.p50].value), segment == nil ? .heading : .normal)
        },
        Maker.left("8 in 10", 5) { segment in
          let length = segment?.duration ?? finish
          return LengthWords.cells(length[.p10].value, length[.p90].value)
        },
        Maker.right("over", 8, gap: 3) { segment in
          guard let segment else { return Text(NumberWords.percent(1 - forecast.onTime.value), .heading) }
          return Text(segment.overPlanned.map { NumberWords.percent($0.value) } ?? "")
        },
        rare("cut off", 3) { $0.cut.value }, rare("trimmed", 2) { $0.trimmed.value },
        rare("absent", 1) { 1 - $0.happens.value },
      ])
    table.substitute = Table.Substitute(heading: "absent", blocks: AbsenceNotes(answer).blocks)
    table.omissions = omissions
    return .table(table)
  }

  private static let mostRepetitions = 10

  /// The middle of items that are repeated more often than anybody reads.
  private var omissions: [Table.Omission] {
    let counts = answer.scenario.agenda.map(\.count)
    guard counts.reduce(0, +) == segments.count else { return [] }
    var first = 0
    return counts.compactMap { count in
      defer { first += count }
      guard count > Self.mostRepetitions else { return nil }
      return Table.Omission(
        rows: (first + 3)..<(first + count - 2), note: "… and \(NumberWords.grouped(count - 5)) more")
    }
  }

  /// For questions it is the least they are to get.
  private func planned(_ segment: SegmentForecast) -> Text {
    let minutes = LengthWords.cell(segment.planned.seconds)
    guard segment.kind == .questions else { return Text(minutes) }
    return Text(segment.planned > .zero ? minutes + "+" : "–")
  }

  /// The sum, not the slot, which people would add up to.
  private var plannedSum: String {
    let sum = LengthWords.cell(segments.reduce(0) { $0 + $1.planned.seconds })
    return sum + (segments.contains { $0.kind == .questions } ? "+" : "")
  }

  /// A column for what happens in some scenarios only, and mostly to talks.
  private func rare(_ heading: String, _ importance: Int, _ chance: @escaping (SegmentForecast) -> Double) -> Maker? {
    guard segments.contains(where: { chance($0) > 0 }) else { return nil }
    return Maker.right(heading, importance) { segment in
      guard let segment, segment.kind == .talk || chance(segment) != 0 else { return "" }
      return NumberWords.percent(chance(segment))
    }
  }
}

/// Who often doesn't come, in a line each, where the table has no room for it.
struct AbsenceNotes {
  private let answer: ForecastAnswer

  init(_ answer: ForecastAnswer) { self.answer = answer }

  /// Who is absent less often isn't worth a line.
  private static let leastChance = 0.1
  private static let mostLines = 5

  var blocks: [Block] {
    let notes = sentences
    let more = notes.count - Self.mostLines
    return notes.prefix(Self.mostLines).map { .paragraph($0) }
      + (more > 0 ? [.line(Text("… and \(NumberWords.grouped(more)) more", .faint))] : [])
  }

  /// Repetitions of an item that are absent equally often share a sentence.
  private var sentences: [String] {
    var rest = answer.forecast.segments[...]
    var result: [String] = []
    for item in answer.scenario.agenda {
      let segments = rest.prefix(item.count)
      rest = rest.dropFirst(item.count)
      let words = segments.map { segment -> String? in
        let absence = segment.happens.complement
        guard absence.value >= Self.leastChance else { return nil }
        return Self.sentence(NaturalFrequency(absence), isPerson: segment.kind == .talk)
      }
      if segments.count > 1, Set(words).count == 1, let words = words.first {
        if let words { result.append("\(SafeText.visible(item.title)), each of \(segments.count), \(words)") }
      } else {
        result += zip(segments, words).compactMap { segment, words in
          words.map { "\(SafeText.visible(segment.title)) \($0)" }
        }
      }
    }
    return result
  }

  private static func sentence(_ frequency: NaturalFrequency, isPerson: Bool) -> String {
    let verb = isPerson ? "come" : "take place"
    return frequency == .all
      ? "never \(isPerson ? "comes" : "takes place")" : "doesn't \(verb) in \(frequency) sessions"
  }
}
