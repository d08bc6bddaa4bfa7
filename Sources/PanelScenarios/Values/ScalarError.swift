// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text isn't the value that it should be.
struct ScalarError: Error {
  var rule: Problem.Rule
  var message: String
  var allowed: String?
  var hint: String?

  init(_ rule: Problem.Rule, _ message: String, allowed: String? = nil, hint: String? = nil) {
    self.rule = rule
    self.message = message
    self.allowed = allowed
    self.hint = hint
  }
}

/// The grammars of single values. Each is strict; what people type instead gets a hint.
enum Grammar {}
