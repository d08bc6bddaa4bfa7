// SPDX-License-Identifier: GPL-3.0-or-later

/// What the arguments ask for.
public struct Request: Sendable {
  public enum Command: Sendable {
    case examine, write
  }

  public private(set) var command = Command.examine
  public private(set) var interleavings: [Interleaving] = []
  public private(set) var gigabytes = 1.0
  public private(set) var seed: UInt64 = 1
  public private(set) var reversed = false

  public struct UsageError: Error, Hashable {
    public let message: String
  }

  public static let usage = """
    usage: randomness examine [INTERLEAVING …] [--gigabytes G] [--seed N] [--reversed]
           randomness write INTERLEAVING [--seed N] [--reversed]
    examine runs the battery over G · 10⁹ bytes (1 unless told otherwise) of each interleaving, all of them unless
    some are named; its exit status is 1 where one fails. write puts words of 32 bits, least significant byte first, on
    standard output until nobody reads any more. --reversed puts the bits of each word in reverse order.
    Interleavings: \(Interleaving.allCases.map(\.rawValue).joined(separator: ", ")).

    """

  /// - Throws: what is wrong with them.
  public init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    switch rest.popFirst() {
    case "examine": command = .examine
    case "write": command = .write
    case let other: throw UsageError(message: "“\(other ?? "")” is neither “examine” nor “write”")
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--reversed": reversed = true
      case "--gigabytes":
        guard let value = rest.popFirst().flatMap(Double.init), value > 0, value <= 1e6 else {
          throw UsageError(message: "--gigabytes wants a number above 0, a million at most")
        }
        gigabytes = value
      case "--seed":
        guard let value = rest.popFirst().flatMap({ UInt64($0) }) else {
          throw UsageError(message: "--seed wants a whole number from 0 to \(UInt64.max)")
        }
        seed = value
      default:
        guard let interleaving = Interleaving(rawValue: argument) else {
          throw UsageError(message: "there is no interleaving “\(argument)”")
        }
        interleavings.append(interleaving)
      }
    }
    if command == .write && interleavings.count != 1 {
      throw UsageError(message: "write wants one interleaving, not \(interleavings.count)")
    }
    if interleavings.isEmpty { interleavings = Interleaving.allCases }
  }
}
