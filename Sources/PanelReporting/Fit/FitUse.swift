// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The lines that make a scenario mean what was learnt.
struct FitUse {
  private let report: FitReport

  init(_ report: FitReport) { self.report = report }

  /// Longer values are no lines for people.
  private static let longest = 600

  var lines: [StyledLine] {
    let learnt = report.learnt
    guard let best = learnt.fits.first(where: { $0.learnt.criteria != nil }) ?? learnt.fits.first else { return [] }
    guard let settings = learnt.settings(for: best.learnt), settings.allSatisfy({ $0.value.utf8.count <= Self.longest })
    else { return absence(best.model) }
    var lines = report.paragraph("To use it in a scenario:", .heading)
    var block: String?
    for setting in settings {
      if let name = setting.block, name != block {
        lines.append(StyledLine(name == "questions" ? "- questions: …" : "\(name):"))
      }
      block = setting.block
      let indentation = setting.block == nil ? "" : "  "
      lines += written(setting, indentation)
    }
    return lines + hint
  }

  /// In as many lines as it needs: within brackets YAML lets a value go on, further in.
  private func written(_ setting: LearntSetting, _ indentation: String) -> [StyledLine] {
    let line = "\(setting.key): \(setting.value)"
    guard DisplayWidth.of(indentation + line) > report.width else { return [StyledLine(indentation + line)] }
    let broken = line.replacing("[ { weight", with: "[\n{ weight").replacing(", { weight", with: ",\n{ weight")
    let end = " ] }"
    let parts = (broken.hasSuffix(end) ? broken.dropLast(end.count) + "\n] }" : broken).split(separator: "\n")
    return parts.enumerated().flatMap { index, part in
      let inner = index == 0 ? indentation : indentation + " "
      let fits = DisplayWidth.of(inner + part) <= report.width
      let pieces = fits ? [String(part)] : Fitting.wrapped(String(part), to: report.width - inner.count - 2)
      return pieces.enumerated().map { StyledLine(inner + ($0 == 0 ? "" : "  ") + $1) }
    }
  }

  private var hint: [StyledLine] {
    switch report.learnt.subject {
    case .recorded: report.paragraph("Or have it written: panelsim fit … --into SCENARIO.yaml", .faint)
    case .table where report.learnt.scale == .numbers:
      report.paragraph("The numbers are taken for seconds there; --unit says what else they are.", .faint)
    case .table: []
    }
  }

  private func absence(_ model: FitModel) -> [StyledLine] {
    switch report.learnt.subject {
    case .recorded(.gaps), .recorded(.turns):
      report.paragraph("No key of a scenario stands for \(report.words.noun)s.", .faint)
    default:
      report.paragraph(
        "No scenario can say this \(FitWords.name(model)) in a line; choose another --family, or take it from --json.",
        .faint)
    }
  }
}
