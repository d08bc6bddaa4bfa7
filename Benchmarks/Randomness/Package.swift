// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
if Context.environment["PANELSIM_STRICT"] == "1" { settings.append(.treatAllWarnings(as: .error)) }

// Puts the random bits, in the orders in which they are used, before a battery of tests (Documentation/Randomness.md).
let package = Package(
  name: "randomness",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "panelsim", path: "../..")],
  targets: [
    // Tests of any 32-bit generator. From panelsim it takes special functions only, none of the bits.
    .target(
      name: "Battery", dependencies: [.product(name: "Stochastics", package: "panelsim")], swiftSettings: settings),
    // The law's bits in several orders.
    .target(
      name: "Interleavings", dependencies: ["Battery", .product(name: "Stochastics", package: "panelsim")],
      swiftSettings: settings),
    .executableTarget(name: "randomness", dependencies: ["Battery", "Interleavings"], swiftSettings: settings),
    .testTarget(name: "BatteryTests", dependencies: ["Battery"], swiftSettings: settings),
    .testTarget(
      name: "InterleavingsTests",
      dependencies: ["Battery", "Interleavings", .product(name: "Stochastics", package: "panelsim")],
      swiftSettings: settings),
  ]
)
