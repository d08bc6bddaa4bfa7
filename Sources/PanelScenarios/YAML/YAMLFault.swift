// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes are no YAML document that a scenario could be read from.
struct YAMLFault: Error {
  var kind: Kind
  var place: Place
  /// Where the thing began that libyaml was reading.
  var context: Place?

  enum Kind {
    /// In libyaml's words.
    case syntax(problem: String, context: String?)
    case empty
    case severalDocuments
    case tooDeep
    case tooManyAliases
    case tooManyNodes
    case unknownAlias(String)
    case aliasOfItself(String)
    case tag(String)
  }
}
