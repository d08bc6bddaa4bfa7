// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// A package of its own, so that building panelsim never builds a benchmark's dependencies.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "panelsim", path: "..")],
  targets: [
    .executableTarget(
      name: "SeedPanel",
      dependencies: [
        .product(name: "PanelScenarios", package: "panelsim"),
        .product(name: "PanelSimulation", package: "panelsim"),
      ])
  ]
)
