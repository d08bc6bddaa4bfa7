// SPDX-License-Identifier: GPL-3.0-or-later

@testable import PanelReporting

extension Answer {
  func text(width: Int = 80, style: Style = .plain) -> String {
    TerminalRenderer(width: width, style: style).text(document)
  }

  var jsonText: String { json ?? "" }
  var csvText: String { csv ?? "" }
}

/// Lines of a terminal without their looks.
func rendered(_ blocks: [Block], width: Int = 80) -> [String] {
  let renderer = TerminalRenderer(width: width)
  return blocks.filter { !$0.isEmpty }.flatMap(renderer.lines).map { $0.rendered(.plain) }
}
