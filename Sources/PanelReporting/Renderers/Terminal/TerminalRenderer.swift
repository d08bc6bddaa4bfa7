// SPDX-License-Identifier: GPL-3.0-or-later

/// Documents for a terminal: every line fits its width; what is narrow says less rather than break.
public struct TerminalRenderer: Sendable {
  let width: Int
  let style: Style
  /// Whether there are pictures; without them figures and sentences say what they show.
  let hasPictures: Bool

  /// The narrowest report; a narrower terminal gets this one.
  public static let leastWidth = 30
  /// Wider terminals get no longer lines of text than this; tables may use all of the width.
  static let textWidth = 100
  private static let mostPlotColumns = 110

  /// A renderer of text with pictures.
  ///
  /// - Parameters:
  ///   - width: in columns; below 30 counts as 30.
  ///   - style: whether colours and bold may be used.
  public init(width: Int = 80, style: Style = .plain) {
    self.init(width: width, style: style, hasPictures: true)
  }

  private init(width: Int, style: Style, hasPictures: Bool) {
    self.width = max(Self.leastWidth, width)
    self.style = style
    self.hasPictures = hasPictures
  }

  /// Sentences and tables without pictures, colours and box characters, for screen readers and mail.
  public static func plain(width: Int = 80) -> TerminalRenderer {
    TerminalRenderer(width: width, style: .plain, hasPictures: false)
  }

  /// The whole document, each line ended; a blank line stands between its sections.
  public func text(_ document: Document) -> String {
    document.sections.map { $0.flatMap(lines) }.filter { !$0.isEmpty }
      .map { section in section.map { $0.rendered(style) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  var paragraphWidth: Int { min(width, Self.textWidth) }

  // MARK: Blocks

  func lines(_ block: Block) -> [StyledLine] {
    switch block {
    case .title(let title): titleLines(title)
    case .paragraph(let text), .item(let text): wrapped(text, to: paragraphWidth)
    case .line(let text): [StyledLine(TextLayout.truncated(text.string, to: width), text.role)]
    case .term(let parts): [term(parts)]
    case .indented(let text, let first, let rest): indented(text, first, rest)
    case .clauses(let clauses): self.clauses(clauses)
    case .facts(let facts): self.facts(facts)
    case .figures(let figures): [self.figures(figures)]
    case .table(let table): lines(table)
    case .scenario(let lines): lines.flatMap(scenario)
    case .bars(let chart): lines(chart)
    case .histogram(let histogram):
      hasPictures ? TerminalHistogram(histogram, width: width).lines : lines(.paragraph(histogram.summary))
    case .heatMap(let map): lines(map)
    case .timeline(let timeline): hasPictures ? TerminalTimeline(timeline, width: width)?.lines ?? [] : []
    case .picture(let plot): hasPictures ? TerminalPlot(plot, width: min(width, Self.mostPlotColumns)).lines : []
    case .plots(let plots): lines(plots)
    }
  }

  private func wrapped(_ text: Text, to width: Int) -> [StyledLine] {
    TextLayout.wrapped(text.string, to: width).map { StyledLine($0, text.role) }
  }

  /// Three lines at most.
  private func titleLines(_ title: String) -> [StyledLine] {
    let lines = TextLayout.wrapped(SafeText.visible(title), to: paragraphWidth)
    guard lines.count > 3 else { return lines.map { StyledLine($0, .heading) } }
    let last = TextLayout.truncated(lines[2] + "…", to: width)
    return (lines.prefix(2) + [last]).map { StyledLine($0, .heading) }
  }

  /// What it is of the item stays readable however long the title is.
  private func term(_ parts: [String]) -> StyledLine {
    let whole = parts.joined(separator: ": ")
    let fitting = TextLayout.truncated(whole, to: width - 2)
    guard parts.count > 1, fitting != whole, let last = parts.last else { return StyledLine("  " + fitting) }
    let room = width - 4 - DisplayWidth.of(last)
    guard room >= 8 else { return StyledLine("  " + TextLayout.truncated(last, to: width - 2)) }
    return StyledLine("  \(TextLayout.truncated(parts.dropLast().joined(separator: ": "), to: room)): \(last)")
  }

  private func indented(_ text: Text, _ first: Int, _ rest: Int) -> [StyledLine] {
    TextLayout.wrapped(text.string, to: paragraphWidth - rest).enumerated().map { index, line in
      StyledLine(TextLayout.spaces(index == 0 ? first : rest) + line, text.role)
    }
  }

  private func clauses(_ clauses: [String]) -> [StyledLine] {
    let fit = clauses.allSatisfy { DisplayWidth.of($0) < width - 4 }
    // A clause with no-break spaces is a word.
    let words = fit ? clauses.map { $0.replacing(" ", with: "\u{A0}") } : clauses
    return TextLayout.wrapped(words.joined(separator: ", "), to: width - 4)
      .map { StyledLine("    " + $0.replacing("\u{A0}", with: " "), .faint) }
  }

  private func facts(_ facts: [Block.Fact]) -> [StyledLine] {
    let labelWidth = (facts.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
    return facts.flatMap { fact in
      TextLayout.wrapped(fact.text, to: max(12, paragraphWidth - labelWidth)).enumerated().map { index, text in
        StyledLine(TextLayout.padded(index == 0 ? fact.label : "", to: labelWidth) + text)
      }
    }
  }

  private func figures(_ figures: [Text]) -> StyledLine {
    var line = StyledLine("  ")
    for figure in figures {
      line.append("  ")
      line.append(TextLayout.padded(figure.string, to: 11, .right), figure.role)
    }
    return line
  }

  // MARK: Scenarios

  /// In as many lines as it needs: a mixture as a list, and within brackets YAML lets a value go on, further in.
  private func scenario(_ line: ScenarioLine) -> [StyledLine] {
    let indentation = TextLayout.spaces(line.indentation)
    guard DisplayWidth.of(indentation + line.text) > width else { return [StyledLine(indentation + line.text)] }
    guard let mixture = line.mixture else { return continued(line.text, indentation) }
    return [StyledLine("\(indentation)\(mixture.key):"), StyledLine("\(indentation)  mixture:")]
      + mixture.components.flatMap { component in
        [StyledLine("\(indentation)    - weight: \(component.weight)")]
          + continued("takes: \(component.takes)", indentation + "      ")
      }
  }

  private func continued(_ text: String, _ indentation: String) -> [StyledLine] {
    TextLayout.wrapped(text, to: max(8, width - indentation.count - 2)).enumerated().map { index, piece in
      StyledLine(indentation + (index == 0 ? "" : "  ") + piece)
    }
  }
}
