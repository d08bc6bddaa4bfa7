// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// The libraries' reference, built by Scripts/documentation. A package of its own, so that nobody else fetches the plugin.
let libraries = [
  "Chronology", "Estimation", "PanelDesk", "PanelFitting", "PanelModel", "PanelRecordings", "PanelReporting",
  "PanelScenarios", "PanelSimulation", "PanelStudies", "Panelsim", "Stochastics",
]

let package = Package(
  name: "reference",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "panelsim", path: "../.."),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The plugin documents what a target of this package depends on.
    .target(name: "Reference", dependencies: libraries.map { .product(name: $0, package: "panelsim") })
  ]
)
