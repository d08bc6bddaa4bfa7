// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "prove")
}
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "peers")
}
