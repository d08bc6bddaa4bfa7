// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The lines that make a scenario mean what was learnt.
struct FitUse {
  private let words: FitWords
  private var learnt: LearntLengths { words.learnt }

  init(_ words: FitWords) { self.words = words }

  /// Longer values are no lines for people.
  private static let longest = 600

  var blocks: [Block] {
    guard let best = learnt.fits.first(where: { $0.learnt.criteria != nil }) ?? learnt.fits.first else { return [] }
    guard let overrides = learnt.overrides(for: best.learnt),
      overrides.allSatisfy({ $0.value.utf8.count <= Self.longest })
    else { return [.paragraph(absence(best.model), .faint)] }
    return [
      .paragraph("To use it in a scenario:", .heading), .scenario(lines(overrides)), .paragraph(hint, .faint),
    ]
  }

  private func lines(_ overrides: [LearntOverride]) -> [ScenarioLine] {
    var lines: [ScenarioLine] = []
    var block: String?
    for override in overrides {
      if let name = override.block, name != block {
        lines.append(ScenarioLine(indentation: 0, text: name == "questions" ? "- questions: …" : "\(name):"))
      }
      block = override.block
      lines.append(
        ScenarioLine(
          indentation: override.block == nil ? 0 : 2, text: "\(override.key): \(override.value)",
          mixture: Self.components(override.value).map { .init(key: override.key, components: $0) }))
    }
    return lines
  }

  /// The weights and lengths of a mixture that is written in a line.
  private static func components(_ value: String) -> [ScenarioLine.Component]? {
    let (start, end, middle) = ("{ mixture: [ { weight: ", " } ] }", " }, { weight: ")
    guard value.hasPrefix(start), value.hasSuffix(end) else { return nil }
    var rest = value.dropFirst(start.count).dropLast(end.count)
    var components: [ScenarioLine.Component] = []
    while true {
      let stop = rest.firstRange(of: middle)
      let part = rest[..<(stop?.lowerBound ?? rest.endIndex)]
      guard let key = part.firstRange(of: ", takes: ") else { return nil }
      components.append(
        .init(weight: String(part[..<key.lowerBound]), takes: String(part[key.upperBound...])))
      guard let stop else { return components }
      rest = rest[stop.upperBound...]
    }
  }

  private var hint: String? {
    switch learnt.subject {
    case .recorded: "Or have it written: panelsim fit … --into SCENARIO.yaml"
    case .table where learnt.scale == .numbers:
      "The numbers are taken for seconds there; --unit says what else they are."
    case .table: nil
    }
  }

  private func absence(_ model: FitModel) -> String {
    switch learnt.subject {
    case .recorded(.gaps), .recorded(.turns): "No key of a scenario stands for \(words.noun)s."
    default:
      "No scenario can say this \(FitWords.name(model)) in a line; choose another --family, or take it from --json."
    }
  }
}
