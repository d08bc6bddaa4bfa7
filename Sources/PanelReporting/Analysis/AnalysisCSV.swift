// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Where the time of recorded sessions went, as one tidy table: a row for each figure, RFC 4180 with CRLF line ends and
/// a heading.
///
/// The columns are section, name, title, figure, unit, estimate, standard_error, low, high. For an item `name` is its
/// session's.
struct AnalysisCSV {
  let analysis: SessionAnalysis

  static let heading = "section,name,title,figure,unit,estimate,standard_error,low,high"

  /// The whole file.
  var text: String {
    let counts = analysis.sessions
    var rows = [
      Row("sessions").exact("count", "count", Double(counts.all)),
      Row("sessions").exact("with_turns", "count", Double(counts.withTurns)),
      Row("sessions").exact("with_items", "count", Double(counts.withItems)),
      Row("sessions").exact("only_planned", "count", Double(counts.onlyPlanned)),
      Row("sessions").exact("time", "s", counts.time.seconds),
      Row("sessions").estimate("over", "chance", counts.over?.estimate),
    ]
    rows += group(Row("whole"), analysis.whole)
    for group in analysis.groups { rows += self.group(Row(analysis.grouping.rawValue, group.name), group) }
    if analysis.grouping != .role {
      for group in analysis.roles { rows += self.group(Row("role", group.name), group) }
    }
    rows += flow + questions
    for loss in analysis.losses { rows += self.loss(Row("losses", loss.kind?.rawValue), loss) }
    for item in analysis.items { rows += self.item(Row("item", item.session.id, item.planned.title), item) }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }

  /// What a row is about.
  private struct Row {
    private let head: String

    init(_ section: String, _ name: String? = nil, _ title: String? = nil) {
      head = [section, name.map(CSVField.text) ?? "", title.map(CSVField.text) ?? ""].joined(separator: ",")
    }

    func exact(_ figure: String, _ unit: String, _ value: Double?) -> String {
      [head, figure, unit, CSVField.number(value), "", "", ""].joined(separator: ",")
    }

    func estimate(_ figure: String, _ unit: String, _ estimate: Estimate?) -> String {
      let numbers = [estimate?.value, estimate?.standardError, estimate?.interval?.low, estimate?.interval?.high]
      return ([head, figure, unit] + numbers.map(CSVField.number)).joined(separator: ",")
    }

    func quantiles(_ figure: String, _ unit: String, _ quantiles: Quantiles) -> [String] {
      [("p10", quantiles.p10), ("p50", quantiles.p50), ("p90", quantiles.p90)].map { name, quantile in
        let numbers = [quantile.value, nil, quantile.low, quantile.high]
        return ([head, "\(figure)_\(name)", unit] + numbers.map(CSVField.number)).joined(separator: ",")
      }
    }
  }

  private func group(_ row: Row, _ group: AnalysedGroup) -> [String] {
    var rows = [row.exact("sessions", "count", Double(group.sessions))]
    if let items = group.items {
      rows.append(row.exact("items", "count", Double(items.count)))
      rows += row.quantiles("ratio", "ratio", items.ratio)
      rows += [
        row.estimate("over", "chance", items.over.estimate), row.exact("cut_off", "count", Double(items.cutOff)),
        row.estimate("own_delay", "s", items.ownDelay), row.estimate("inherited_delay", "s", items.inheritedDelay),
      ]
    }
    if let speech = group.speech {
      rows += [
        row.exact("turns", "count", Double(speech.turns)), row.exact("speech", "s", speech.time.seconds),
        row.estimate("of_time", "share", speech.ofTime), row.estimate("of_speech", "share", speech.ofSpeech),
      ]
      rows += row.quantiles("turn", "s", speech.lengths)
    }
    return rows
  }

  private var flow: [String] {
    let (row, flow) = (Row("flow"), analysis.flow)
    var rows = [row.estimate("overlap", "s", flow.overlap), row.estimate("overlap_share", "share", flow.overlapShare)]
    for (name, gaps) in [("gap", flow.gaps), ("handover", flow.handovers)] {
      guard let gaps else { continue }
      rows += [
        row.exact("\(name)s", "count", Double(gaps.count)),
        row.estimate("\(name)s_per_session", "count", gaps.perSession),
        row.estimate("\(name)_time_per_session", "s", gaps.timePerSession),
      ]
      rows += row.quantiles(name, "s", gaps.lengths)
    }
    return rows
  }

  private var questions: [String] {
    guard let questions = analysis.questions else { return [] }
    let row = Row("questions")
    var rows = [
      row.exact("sessions", "count", Double(questions.sessions)),
      row.exact("guessed", "count", Double(questions.guessed)),
      row.exact("questions", "count", Double(questions.questions)),
      row.estimate("questions_per_session", "count", questions.perSession),
      row.exact("answers", "count", Double(questions.answers)),
    ]
    if let lengths = questions.question { rows += row.quantiles("question", "s", lengths) }
    if let lengths = questions.answer { rows += row.quantiles("answer", "s", lengths) }
    return rows
  }

  private func loss(_ row: Row, _ loss: LossFigures) -> [String] {
    [
      row.exact("late", "count", Double(loss.late)), row.estimate("shortened", "chance", loss.shortened.estimate),
      row.estimate("lost", "s", loss.lost), row.exact("lost_in_all", "s", loss.total.seconds),
    ]
  }

  private func item(_ row: Row, _ item: AnalysedItem) -> [String] {
    [
      row.exact("planned", "s", item.allotment.seconds), row.exact("took", "s", item.took.seconds),
      row.exact("own_delay", "s", item.ownDelay.seconds),
      row.exact("inherited_delay", "s", item.inheritedDelay?.seconds),
    ]
  }
}
