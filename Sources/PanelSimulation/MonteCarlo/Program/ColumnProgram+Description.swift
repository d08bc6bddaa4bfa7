// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension ColumnProgram: CustomStringConvertible {
  /// Its samplers, its constants and its operations in order.
  var description: String {
    var lines = [
      "slot \(slot.seconds) s" + (begins == .zero ? "" : ", from \(begins.seconds) s")
        + (hardStop.map { ", stopped at \($0.seconds) s" } ?? ""),
      "\(segments.count) segments, \(columnCount) columns of \(TrialBlock.length) trials", "",
    ]
    lines += samplers.enumerated().map { "s\($0) = \($1)" }
    lines += constants.map { "\($0.column) = \($0.value) always" }
    lines.append("")
    for operation in operations {
      guard case .record(let columns) = operation else {
        lines.append(description(of: operation))
        continue
      }
      lines.append("\(description(of: operation))  — \(segments[columns.segment.index].title)")
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n")
  }

  private func description(of operation: ColumnOperation) -> String {
    switch operation {
    case .draw(let draw, let column): "\(column) ← \(description(of: draw))"
    case .indicate(let variable, let chance, let isComplement, let column):
      "\(column) ← \(isComplement ? 0 : 1) if \"\(name(variable))\" < \(chance) else \(isComplement ? 1 : 0)"
    case .set(let column, let value): "\(column) ← \(value)"
    case .raise(let column, let value): "\(column) ← \(column), at least \(value)"
    case .mask(let column, let indicator): "\(column) ← \(column) · \(indicator)"
    case .resemble(let rule, let column):
      "\(column) ← s\(rule.sampler.index) at \(rule.factorLoading) · \(rule.factor) + \(rule.ownLoading) · \(rule.own)"
    case .advance(let column): "clock ← clock + \(column)"
    case .readClock(let column): "\(column) ← clock"
    case .beginAgenda: "the agenda begins\n"
    case .trim(let rule):
      "trim \(rule.duration), share \(rule.allotment) of \(rule.planned): (\(rule.deadline) − clock) / \(rule.rest), "
        + "at least \(rule.floor), adapts \(rule.adapts), trimmed \(rule.trimmed)"
    case .heed(let rule):
      "wrap up \(rule.duration) within \(rule.wrapUp) of \(rule.signalAt) · \(rule.allotment) where \(rule.heeded)"
    case .cutOff(let rule):
      "cut \(rule.duration) at \(rule.limit) ← \(rule.cutOffAt) · \(rule.allotment), cut \(rule.cut)"
    case .holdQuestions(let rule): "questions \(rule.duration), \(rule.closing), at least \(rule.common.atLeast)"
    case .holdRounds(let rule):
      "rounds of \(rule.questionsPerRound) · \(description(of: rule.question)), \(rule.answersPerRound) · \(description(of: rule.answer)); \(description(of: rule.hands)); "
        + (rule.asked == 0 ? "" : "\(rule.asked) asked; ")
        + "\(rule.closing), last call \(rule.lastCall), at least \(rule.common.atLeast); lasting \(rule.duration)"
    case .stop(let rule): "stop \(rule.duration) at \(rule.hardStop): seen \(rule.seen), happens \(rule.happens)"
    case .record(let columns):
      "record start \(columns.start), duration \(columns.duration)"
        + (columns.happens.map { ", happens \($0)" } ?? "") + (columns.cut.map { ", cut \($0)" } ?? "")
        + (columns.trimmed.map { ", trimmed \($0)" } ?? "")
    }
  }
  private func description(of draw: Draw) -> String {
    "draw \"\(name(draw.variable))\" from s\(draw.sampler.index)"
  }

  private func description(of hands: HandsRule) -> String {
    switch hands {
    case .withoutEnd: "hands without end"
    case .exactly(let count): "\(count) hands"
    case .drawn(let variable, _): "hands from \"\(name(variable))\""
    }
  }

  private func name(_ variable: PlannedVariable) -> String { variables[variable.index].name }
}

extension Sampler: CustomStringConvertible {
  var description: String {
    switch self {
    case .certain(let value): "always \(value)"
    case .table(let table):
      "table by \(table.argument), \(table.pieceCount) pieces of degree \(table.degree), error at most \(table.greatestError)"
    }
  }
}

extension ClosingRule: CustomStringConvertible {
  var description: String {
    guard let closing else { return "never closing" + (elapsed == 0 ? "" : ", under way for \(elapsed)") }
    return "closing at \(closing)" + (protected.map { ", protected for \($0)" } ?? "")
      + (atMost.map { ", at most \($0)" } ?? "") + (elapsed == 0 ? "" : ", under way for \(elapsed)")
  }
}
