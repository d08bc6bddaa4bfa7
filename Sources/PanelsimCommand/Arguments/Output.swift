// SPDX-License-Identifier: GPL-3.0-or-later

import PanelDesk
import PanelReporting

/// Where an answer goes: standard output, in the form that was asked for, and files beside it.
struct Output {
  private let look: DisplayOptions
  private let form: Form
  private let markdown: AtomicFile?
  private let svg: AtomicFile?

  private enum Form { case report, json, csv }

  /// - Parameter svg: the file for an answer's pictures.
  /// - Throws: ``Failure`` where it is known by now that a file can't be written: before the answer is sought.
  init(_ look: DisplayOptions, _ format: FormatOptions, svg: String? = nil) throws {
    try self.init(look, format.json ? .json : format.csv ? .csv : .report, svg)
  }

  /// - Parameter json: whether it is for programs.
  init(_ look: DisplayOptions, json: Bool = false) throws { try self.init(look, json ? .json : .report, nil) }

  private init(_ look: DisplayOptions, _ form: Form, _ svg: String?) throws {
    self.look = look
    self.form = form
    if form != .report, look.plain || look.markdown == "-" {
      throw Failure(
        status: .usage,
        message: "panelsim: JSON and CSV are for programs; leave out \(look.plain ? "--plain" : "--markdown -")")
    }
    markdown = look.markdown == "-" ? nil : try Self.file(look.markdown, look)
    self.svg = try Self.file(svg, look)
    if let markdown, markdown.path == self.svg?.path {
      throw Failure(status: .usage, message: "panelsim: --svg and --markdown name one file, \(markdown.path)")
    }
  }

  private static func file(_ path: String?, _ look: DisplayOptions) throws -> AtomicFile? {
    guard let path else { return nil }
    return try AtomicFile(path, replacing: look.force)
  }

  /// Writes `answers`, one below the other.
  ///
  /// - Throws: ``Failure`` where they can't be written.
  func show(_ answers: any Answer...) throws { try show(answers) }

  /// What can't be written into a file is shown all the same.
  func show(_ answers: [any Answer]) throws {
    let saved = Result { try save(answers) }
    try print(answers)
    try saved.get()
  }

  /// Writes the files, and Markdown that goes to standard output: only, for those who print answers as they come.
  func save(_ answers: [any Answer]) throws {
    if look.markdown == "-" { try Console.write(Self.markdown(answers)) }
    if let markdown, !answers.isEmpty { try markdown.write(Self.markdown(answers)) }
    if let svg { try svg.write(answers.compactMap(\.svg).joined()) }
  }

  /// Writes to standard output what doesn't wait for other answers, as Markdown does.
  func print(_ answers: [any Answer]) throws {
    if look.markdown != "-" { try Console.write(text(answers)) }
  }

  private func text(_ answers: [any Answer]) -> String {
    switch form {
    case .json: answers.compactMap(\.json).joined()
    case .csv: answers.compactMap(\.csv).joined()
    case .report: answers.map { look.renderer.text($0.document) }.joined(separator: "\n")
    }
  }

  private static func markdown(_ answers: [any Answer]) -> String {
    answers.map { MarkdownRenderer.text($0.document) }.joined(separator: "\n")
  }
}
