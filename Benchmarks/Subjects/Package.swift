// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// What is measured, without the means to measure it: the suite (../) and the gate (../Gate) both run these.
let package = Package(
  name: "panel-benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PanelBenchmarks", targets: ["PanelBenchmarks"]),
    .executable(name: "panel-benchmark", targets: ["panel-benchmark"]),
  ],
  dependencies: [.package(name: "panelsim", path: "../..")],
  targets: [
    .target(
      name: "PanelBenchmarks",
      dependencies: [
        .product(name: "Estimation", package: "panelsim"),
        .product(name: "PanelFitting", package: "panelsim"),
        .product(name: "PanelModel", package: "panelsim"),
        .product(name: "PanelRecordings", package: "panelsim"),
        .product(name: "PanelScenarios", package: "panelsim"),
        .product(name: "PanelSimulation", package: "panelsim"),
        .product(name: "PanelStudies", package: "panelsim"),
        .product(name: "Stochastics", package: "panelsim"),
      ],
      resources: [
        .embedInCode("Scenarios/open-loop.yaml"), .embedInCode("Scenarios/trimmed.yaml"),
        .embedInCode("Scenarios/un-migration-2017.yaml"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "panel-benchmark",
      // The program too, for the benchmarks of whole commands.
      dependencies: ["PanelBenchmarks", .product(name: "panelsim", package: "panelsim")],
      swiftSettings: settings),
  ]
)
