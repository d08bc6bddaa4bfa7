// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import GateCore

/// What the gate runs on.
public enum ThisMachine {
  /// `Linux x86_64`
  public static let system: String = {
    #if os(Linux)
      let name = "Linux"
    #else
      let name = "macOS"
    #endif
    #if arch(x86_64)
      return "\(name) x86_64"
    #else
      return "\(name) arm64"
    #endif
  }()

  public static func description() -> Machine {
    Machine(processor: processor(), cores: ProcessInfo.processInfo.activeProcessorCount, system: system)
  }

  private static func processor() -> String {
    #if os(Linux)
      guard let data = FileManager.default.contents(atPath: "/proc/cpuinfo") else { return "unknown" }
      return processor(inCPUInfo: String(decoding: data, as: UTF8.self))
    #else
      let shown = try? ChildProcess("sysctl", ["-n", "machdep.cpu.brand_string"]).run()
      return shown?.output.split(separator: "\n").first.map(String.init) ?? "unknown"
    #endif
  }

  /// Its name, and, because virtual machines hide that, its family and model.
  static func processor(inCPUInfo text: String) -> String {
    var fields: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].trimmingCharacters(in: .whitespaces)
      fields[key[...]] = fields[key[...]] ?? line[line.index(after: colon)...].drop { $0 == " " }
    }
    let name = fields["model name"].map(String.init) ?? "unknown"
    guard let family = fields["cpu family"], let model = fields["model"] else { return name }
    return "\(name) (family \(family), model \(model))"
  }

  /// The first line of what the compiler says of itself.
  static func toolchain() throws(GateFailure) -> String {
    let result = try ChildProcess("swift", ["--version"]).run()
    guard result.isSuccess, let line = result.output.split(separator: "\n").first else {
      throw GateFailure("swift --version \(result.complaint)")
    }
    return String(line)
  }

  /// Seconds since some moment.
  public static func seconds() -> Double { ProcessInfo.processInfo.systemUptime }
}
