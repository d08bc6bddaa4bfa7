// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension ScenarioFile {
  /// The file with other values. All else stays as it is, byte for byte: comments, order, quotation marks, line breaks.
  ///
  /// What comes out is read again: it says what the file says with these overrides (``decode(overrides:)``), and has all its
  /// comments, or nothing comes out. Comments within a value that is replaced are put below it. Where a key is new it
  /// comes after those that usually stand before it. O(edits · size) time.
  ///
  /// - Parameter edits: no two about the same value. Alternatives of `learnt_from` stay, whatever they are about.
  /// - Throws: ``ScenarioEditError``, as where an edit would change what an alias repeats elsewhere.
  public func editing(_ edits: [ScenarioEdit]) throws(ScenarioEditError) -> ScenarioFile {
    let wanted = try decoded(overrides: edits.map(\.override))
    let mark = Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF] ? bytes.prefix(3) : []
    var text = try editable(bytes)
    let before = text.commentTexts
    var added: [String] = []
    for edit in edits {
      let editor = TextEditor(text: text, file: name)
      let result = try editor.writing(edit)
      if result.hasRemark { added += edit.remark.map(TextEditor.remarkLines) ?? [] }
      text = try editable(result.bytes)
    }
    var file = self
    file.bytes = Array(mark) + text.bytes
    let written: DecodedScenario
    do throws(ScenarioFileError) {
      written = try file.decode()
    } catch {
      throw .unfaithful(file: name, reason: "afterwards it couldn't be read: \(error)")
    }
    guard written.scenario == wanted.scenario, written.alternatives == wanted.alternatives else {
      throw .unfaithful(file: name, reason: "afterwards it would say something else")
    }
    guard text.commentTexts == (before + added).sorted() else {
      throw .unfaithful(file: name, reason: "a comment would be lost")
    }
    return file
  }

  private func decoded(overrides: [ScenarioOverride]) throws(ScenarioEditError) -> DecodedScenario {
    do throws(ScenarioFileError) {
      return try ScenarioDecoder.decode(
        bytes, name: name, directory: directory, overrides: overrides, overridingAlternatives: false)
    } catch {
      throw .file(error)
    }
  }

  private func editable(_ bytes: [UInt8]) throws(ScenarioEditError) -> EditableText {
    do {
      return try EditableText(bytes)
    } catch {
      throw .unfaithful(file: name, reason: "afterwards it would be no YAML")
    }
  }
}
