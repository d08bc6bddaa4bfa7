// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
if Context.environment["PANELSIM_STRICT"] == "1" { settings.append(.treatAllWarnings(as: .error)) }

// Tells whether a change makes panelsim slower. It never links panelsim: it builds revisions and starts what they built.
let package = Package(
  name: "gate",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    // Statistics, verdicts, formats, history: no process is started here.
    .target(name: "GateCore", swiftSettings: settings),
    // git, compilers, callgrind, clocks.
    .target(name: "GateMachine", dependencies: ["GateCore"], swiftSettings: settings),
    .executableTarget(
      name: "gate",
      dependencies: [
        "GateCore", "GateMachine", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "GateCoreTests", dependencies: ["GateCore"], swiftSettings: settings),
    // The program too, so that it lies beside the tests that start it.
    .testTarget(name: "GateMachineTests", dependencies: ["GateCore", "GateMachine", "gate"], swiftSettings: settings),
  ]
)
