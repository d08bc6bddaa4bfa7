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

  /// In as many lines as it needs: a mixture as a list, and within brackets YAML lets a value go on, further in.
  private func written(_ setting: LearntSetting, _ indentation: String) -> [StyledLine] {
    let line = "\(setting.key): \(setting.value)"
    guard DisplayWidth.of(indentation + line) > report.width else { return [StyledLine(indentation + line)] }
    guard let components = Self.components(setting.value) else { return wrapped(line, indentation) }
    let head = [StyledLine("\(indentation)\(setting.key):"), StyledLine("\(indentation)  mixture:")]
    return head
      + components.flatMap { weight, takes in
        [StyledLine("\(indentation)    - weight: \(weight)")] + wrapped("takes: \(takes)", indentation + "      ")
      }
  }

  private func wrapped(_ text: String, _ indentation: String) -> [StyledLine] {
    Fitting.wrapped(text, to: max(8, report.width - indentation.count - 2)).enumerated().map { index, piece in
      StyledLine(indentation + (index == 0 ? "" : "  ") + piece)
    }
  }

  /// The weights and lengths of a mixture that is written in a line.
  private static func components(_ value: String) -> [(weight: String, takes: String)]? {
    let (start, end, middle) = ("{ mixture: [ { weight: ", " } ] }", " }, { weight: ")
    guard value.hasPrefix(start), value.hasSuffix(end) else { return nil }
    var rest = value.dropFirst(start.count).dropLast(end.count)
    var components: [(weight: String, takes: String)] = []
    while true {
      let stop = rest.firstRange(of: middle)
      let part = rest[..<(stop?.lowerBound ?? rest.endIndex)]
      guard let key = part.firstRange(of: ", takes: ") else { return nil }
      components.append((String(part[..<key.lowerBound]), String(part[key.upperBound...])))
      guard let stop else { return components }
      rest = rest[stop.upperBound...]
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
