// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a table of separated values (RFC 4180), record by record, from bytes that come piece by piece.
///
/// Fields may stand in quotation marks, which are doubled within; lines end in LF, CRLF or CR; a byte order mark is
/// skipped. Nothing is kept but the record that was read last, so tables of any size take the memory of a record.
///
/// Put bytes in with ``append(_:)``, tell the end with ``finish()``, and take records with ``next()`` until it says that
/// there is none for now. It takes time in proportion to the bytes.
package struct CSVReader {
  /// No record is longer, in bytes: more is a quotation mark without its partner.
  package static let longestRecord = 1 << 20

  private let separator: UInt8
  private let allowsBareQuotes: Bool
  private var input: ArraySlice<UInt8> = []
  private var isAtStart = true
  private var isFinished = false
  private var state = State.fieldStart
  /// The content of the record's fields, one after the other, and where each ends.
  private var content: [UInt8] = []
  private var ends: [Int] = []
  private var hasQuotes = false
  private var hasNonASCII = false
  /// The line that is being read, and where the record and its quoted field begin. Counted from 1.
  private var currentLine = 1
  private var quoteLine = 1
  private var endedInCR = false
  /// The line on which the record begins, counted from 1.
  package private(set) var line = 1

  private enum State {
    case fieldStart, plain, quoted, afterQuote
    /// The record is whole and waits to be replaced by the next.
    case whole
    /// The record can't be read; the next begins behind the next line break.
    case faulty
  }

  /// - Parameter allowsBareQuotes: whether a quotation mark within a field that doesn't begin with one is part of it, as
  ///   in `37°36'37.8"N`, which RFC 4180 doesn't have.
  package init(separator: UInt8 = UInt8(ascii: ","), allowsBareQuotes: Bool = false) {
    self.separator = separator
    self.allowsBareQuotes = allowsBareQuotes
  }

  /// Puts in the bytes that follow those before.
  package mutating func append(_ bytes: ArraySlice<UInt8>) { input = input.isEmpty ? bytes : input + bytes }

  /// Tells that no more bytes follow.
  package mutating func finish() { isFinished = true }

  /// The number of fields in the record.
  package var count: Int { ends.count }

  /// Whether the record is an empty line.
  package var isEmptyLine: Bool { ends == [0] && !hasQuotes }

  /// The bytes of a field.
  package func bytes(of field: Int) -> ArraySlice<UInt8> {
    content[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
  }

  /// The text of a field.
  package func text(of field: Int) -> String { String(decoding: bytes(of: field), as: UTF8.self) }

  /// Reads the next record; false where more bytes are wanted, or where there are none left.
  ///
  /// After a fault, unless it is final, the next record is the one that begins on a line further down.
  package mutating func next() throws(CSVError) -> Bool {
    if state == .faulty {
      guard skipLine() else { return false }
      state = .whole
    }
    if state == .whole { beginRecord() }
    if isAtStart {
      guard input.count >= 3 || isFinished else { return false }
      if input.starts(with: [0xEF, 0xBB, 0xBF]) { input = input.dropFirst(3) }
      isAtStart = false
    }
    do throws(CSVError) {
      guard try readRecord() else { return false }
    } catch {
      state = .faulty
      throw error
    }
    guard !hasNonASCII || String(validating: content, as: UTF8.self) != nil else {
      throw CSVError(line: line, message: "bytes that are no UTF-8")
    }
    return true
  }

  /// Drops bytes up to the next line break; false where there is none yet.
  private mutating func skipLine() -> Bool {
    if endedInCR, input.first == 0x0A { input = input.dropFirst() }
    endedInCR = false
    guard let end = input.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      input = []
      return false
    }
    endedInCR = input[end] == 0x0D
    input = input[(end + 1)...]
    currentLine += 1
    return true
  }

  private mutating func beginRecord() {
    content.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    (hasQuotes, hasNonASCII) = (false, false)
    line = currentLine
    state = .fieldStart
  }

  private mutating func readRecord() throws(CSVError) -> Bool {
    while let byte = input.first {
      if endedInCR {
        endedInCR = false
        if byte == 0x0A {
          input = input.dropFirst()
          if state == .quoted { content.append(byte) }
          continue
        }
      }
      guard byte != 0 else { throw CSVError(line: currentLine, message: "a zero byte within the text") }
      guard content.count < Self.longestRecord else {
        if state == .quoted { throw openQuote }
        throw CSVError(line: line, message: "a record of more than \(Self.longestRecord >> 20) MiB", isFinal: true)
      }
      if try take(byte) { return true }
    }
    guard isFinished else { return false }
    if state == .quoted { throw openQuote }
    // Nothing stands behind the last line break.
    guard state != .fieldStart || !ends.isEmpty else { return false }
    endField()
    state = .whole
    return true
  }

  private var openQuote: CSVError {
    CSVError(line: quoteLine, message: "a quotation mark without its partner", isFinal: true)
  }

  /// Takes a byte, or all bytes up to the next one that means something; whether the record is whole.
  private mutating func take(_ byte: UInt8) throws(CSVError) -> Bool {
    switch state {
    case .fieldStart where byte == Self.quote:
      input = input.dropFirst()
      (state, hasQuotes, quoteLine) = (.quoted, true, currentLine)
    case .fieldStart, .plain, .afterQuote, .whole, .faulty:
      if byte == separator {
        input = input.dropFirst()
        endField()
      } else if byte == 0x0A || byte == 0x0D {
        input = input.dropFirst()
        endedInCR = byte == 0x0D
        currentLine += 1
        endField()
        state = .whole
        return true
      } else if state == .afterQuote {
        guard byte == Self.quote else {
          throw CSVError(line: currentLine, message: "text after a closing quotation mark")
        }
        content.append(byte)
        input = input.dropFirst()
        state = .quoted
      } else {
        state = .plain
        let (separator, mark) = (separator, allowsBareQuotes ? 0 : Self.quote)
        takeRun { $0 == separator || $0 == 0x0A || $0 == 0x0D || $0 == 0 || $0 == mark }
        if !allowsBareQuotes, input.first == Self.quote {
          throw CSVError(
            line: currentLine, message: "a quotation mark within a field that doesn't begin with one")
        }
      }
    case .quoted:
      if byte == Self.quote {
        input = input.dropFirst()
        state = .afterQuote
      } else if byte == 0x0A || byte == 0x0D {
        input = input.dropFirst()
        endedInCR = byte == 0x0D
        currentLine += 1
        content.append(byte)
      } else {
        takeRun { $0 == Self.quote || $0 == 0x0A || $0 == 0x0D || $0 == 0 }
      }
    }
    return false
  }

  private mutating func endField() {
    ends.append(content.count)
    state = .fieldStart
  }

  /// Takes the bytes before the next that `ends` a run.
  private mutating func takeRun(_ ends: (UInt8) -> Bool) {
    let room = Self.longestRecord - content.count
    var taken = 0
    var highest: UInt8 = 0
    input.withUnsafeBufferPointer { bytes in
      while taken < bytes.count, taken <= room, !ends(bytes[taken]) {
        highest |= bytes[taken]
        taken += 1
      }
      content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<taken]))
    }
    if highest >= 0x80 { hasNonASCII = true }
    input = input.dropFirst(taken)
  }

  private static let quote = UInt8(ascii: "\"")
}

/// Why bytes are no table, and where.
package struct CSVError: Error, Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  package let message: String
  /// Whether nothing behind it can be read, for nobody knows where the next record begins.
  package let isFinal: Bool

  package init(line: Int, message: String, isFinal: Bool = false) {
    self.line = line
    self.message = message
    self.isFinal = isFinal
  }
}
