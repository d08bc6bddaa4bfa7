// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// The suite, for people at a terminal. A package of its own, so that building panelsim never builds what it depends on.
// What is measured lies in Subjects/, which the gate (Gate/) measures too, without these dependencies.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "panel-benchmarks", path: "Subjects"),
    // Without its traits, which count allocations by means that aren't everywhere.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The plugin wants a target's folder to lie in one called Benchmarks.
    .executableTarget(
      name: "Suite",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "PanelBenchmarks", package: "panel-benchmarks"),
      ],
      path: "Suite",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
