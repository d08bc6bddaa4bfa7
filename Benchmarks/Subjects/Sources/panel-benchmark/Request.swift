// SPDX-License-Identifier: GPL-3.0-or-later

/// What `run` is asked to do.
struct Request {
  var name: String
  var steps: Int
  var batches = 1
  /// Which share of the steps is done on top of them, unsaid.
  var more = 0.0

  init(arguments: [String]) throws {
    var rest = arguments[...]
    guard let name = rest.popFirst(), !name.hasPrefix("--") else {
      throw Usage(description: "run what? NAME is missing")
    }
    self.name = name
    var steps: Int?
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Usage(description: "\(option) lacks its value") }
      switch option {
      case "--steps": steps = try Self.count(value, of: option)
      case "--batches": batches = try Self.count(value, of: option)
      case "--more":
        guard let share = Double(value), share >= 0, share <= 10 else {
          throw Usage(description: "--more \(value): a share in 0...10 is allowed")
        }
        more = share
      default: throw Usage(description: "unknown option \(option)")
      }
    }
    guard let steps else { throw Usage(description: "--steps is missing") }
    self.steps = steps
  }

  private static func count(_ text: String, of option: String) throws -> Int {
    guard let count = Int(text), count > 0, count <= 1_000_000_000 else {
      throw Usage(description: "\(option) \(text): a whole number from 1 to 1000000000 is allowed")
    }
    return count
  }

  var extraSteps: Int { Int((Double(steps) * more).rounded()) }
}
