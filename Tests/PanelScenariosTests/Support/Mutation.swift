// SPDX-License-Identifier: GPL-3.0-or-later

@testable import PanelScenarios

/// A scenario's text as a tree that can be changed at random and written again.
indirect enum Tree {
  case scalar(String, isPlain: Bool)
  case list([Tree])
  case mapping([(key: String, value: Tree)])

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .scalar(scalar.text, isPlain: scalar.isPlain)
    case .sequence(let nodes): self = .list(nodes.map { Tree($0) })
    case .mapping(let pairs): self = .mapping(pairs.map { ($0.key.scalar?.text ?? "?", Tree($0.value)) })
    }
  }

  /// YAML of one key or item a line.
  func text(indentation: Int = 0) -> String {
    let spaces = String(repeating: " ", count: indentation)
    func child(_ tree: Tree) -> String {
      tree.isShort ? " " + tree.text() + "\n" : "\n" + tree.text(indentation: indentation + 2)
    }
    switch self {
    case .scalar(let text, let isPlain): return isPlain ? text : Self.quoted(text)
    case .list(let items): return items.isEmpty ? "[]" : items.map { spaces + "-" + child($0) }.joined()
    case .mapping(let pairs):
      return pairs.isEmpty ? "{}" : pairs.map { spaces + Self.quoted($0.key) + ":" + child($0.value) }.joined()
    }
  }

  /// Whether it stands on its key's line.
  private var isShort: Bool {
    switch self {
    case .scalar: true
    case .list(let items): items.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// Changes one place of a tree, chosen by `generator`, as people and careless tools do.
struct Mutation {
  static let scalars = [
    "10m", "90s", "0s", "0m", "8m to 13m", "13m to 8m", "8m to 8m", "0m to 5m", "85% to 125%", "9m to 80%", "100%",
    "0%", "50%", "150%", "1001%", "0.3", "0", "1", "2", "1.5", "-1", "-5m", "8", "about 8", "about 0", "about 2000",
    "1001", "501", "true", "false", "yes", "True", "never", "trim", "nothing", "", "~", "null", "10", "10:00", "11:45",
    "24:00", "9:05", "2017-02-16", "2017-02-30", "2017-13-01", "Europe/Berlin", "Europe/Nowhere", "UTC", "25h", "300h",
    "0.0001s", "10 Minuten", "1h15m", "15m1h", "1e-1", "1e9", "0x10", ".inf", ".nan", "5.", ".5", "+1", "panelsim/2",
    "text", "0.0000001%", "s", "m", "min", "100.5%", "99.9%", "00:00",
  ]
  static let keys = [
    "format", "title", "event", "slot", "late_start", "handover", "incident", "hard_stop", "agenda", "talks",
    "moderation", "goals", "from", "to", "length", "date", "time_zone", "chance", "costs", "remarks", "talk",
    "questions", "by", "planned", "takes", "count", "no_show", "at_least", "at_most", "protected", "closes",
    "question", "answer", "hands", "last_call", "round", "answers", "signal_at", "heeded", "wraps_up_in", "cut_off_at",
    "when_behind", "trim_floor", "adapts", "alike", "on_time", "questions_at_least", "lognormal", "gamma", "weibull",
    "loglogistic", "exponential", "normal", "triangular", "uniform", "pert", "metalog", "mixture", "empirical",
    "median", "p90", "p50", "p10", "sigma", "mean", "sd", "shape", "scale", "min", "mode", "max", "weight", "file",
    "column", "unit", "<<", "x",
  ]

  var generator: SplitMix64

  mutating func apply(to tree: Tree) -> Tree {
    var remaining = Int.random(in: 0..<Self.size(tree), using: &generator)
    return visit(tree, &remaining)
  }

  private static func size(_ tree: Tree) -> Int {
    switch tree {
    case .scalar: 1
    case .list(let items): items.reduce(1) { $0 + size($1) }
    case .mapping(let pairs): pairs.reduce(1) { $0 + size($1.value) }
    }
  }

  /// Finds the node whose number is `remaining` in preorder, and changes it.
  private mutating func visit(_ tree: Tree, _ remaining: inout Int) -> Tree {
    defer { remaining -= 1 }
    if remaining == 0 { return changed(tree) }
    remaining -= 1
    defer { remaining += 1 }
    switch tree {
    case .scalar: return tree
    case .list(var items):
      for index in items.indices where remaining >= 0 { items[index] = visit(items[index], &remaining) }
      return .list(items)
    case .mapping(var pairs):
      for index in pairs.indices where remaining >= 0 { pairs[index].value = visit(pairs[index].value, &remaining) }
      return .mapping(pairs)
    }
  }

  private mutating func changed(_ tree: Tree) -> Tree {
    switch tree {
    case .scalar(let text, let isPlain): return changedScalar(text, isPlain)
    case .list(var items):
      guard !items.isEmpty else { return randomScalar() }
      let index = items.indices.randomElement(using: &generator)!
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: items.remove(at: index)
      case 1: items.insert(items[index], at: index)
      case 2: items.append(randomScalar())
      case 3: items.shuffle(using: &generator)
      case 4: return items[index]
      default: return randomScalar()
      }
      return .list(items)
    case .mapping(var pairs):
      guard !pairs.isEmpty else { return randomScalar() }
      let index = pairs.indices.randomElement(using: &generator)!
      switch Int.random(in: 0..<9, using: &generator) {
      case 0, 1: pairs.remove(at: index)
      case 2, 3: pairs[index].key = Self.keys.randomElement(using: &generator)!
      case 4: pairs[index].key = String(pairs[index].key.dropLast())
      case 5, 6: pairs.append((Self.keys.randomElement(using: &generator)!, randomScalar()))
      case 7: return .list([tree])
      default: return randomScalar()
      }
      return .mapping(pairs)
    }
  }

  private mutating func changedScalar(_ text: String, _ isPlain: Bool) -> Tree {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return .scalar(text, isPlain: !isPlain && !text.contains(where: { ":#\n\"'".contains($0) }))
    case 1: return .list([.scalar(text, isPlain: isPlain)])
    case 2: return .mapping([(Self.keys.randomElement(using: &generator)!, .scalar(text, isPlain: isPlain))])
    case 3:
      return .scalar(
        text.replacing("m", with: ["s", "h", "", " minutes", "d"].randomElement(using: &generator)!), isPlain: isPlain)
    case 4:
      return .scalar(
        text.replacing("1", with: ["9", "0", "100", "-"].randomElement(using: &generator)!), isPlain: isPlain)
    default: return randomScalar()
    }
  }

  private mutating func randomScalar() -> Tree {
    let text = Self.scalars.randomElement(using: &generator)!
    return .scalar(text, isPlain: Int.random(in: 0..<8, using: &generator) != 0)
  }
}

/// Steele, Lea and Flood's generator: enough for choosing mutations, and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
