// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
// Set by Scripts/test, so that a new compiler's new warnings don't keep users from building.
if Context.environment["PANELSIM_STRICT"] == "1" { settings.append(.treatAllWarnings(as: .error)) }

let package = Package(
  name: "panelsim",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Panelsim", targets: ["Panelsim"]),
    .library(name: "Chronology", targets: ["Chronology"]),
    .library(name: "Estimation", targets: ["Estimation"]),
    .library(name: "Stochastics", targets: ["Stochastics"]),
    .library(name: "PanelModel", targets: ["PanelModel"]),
    .library(name: "PanelScenarios", targets: ["PanelScenarios"]),
    .library(name: "PanelSimulation", targets: ["PanelSimulation"]),
    .library(name: "PanelRecordings", targets: ["PanelRecordings"]),
    .library(name: "PanelFitting", targets: ["PanelFitting"]),
    .library(name: "PanelReporting", targets: ["PanelReporting"]),
    .library(name: "PanelStudies", targets: ["PanelStudies"]),
    .library(name: "PanelDesk", targets: ["PanelDesk"]),
    .executable(name: "panelsim", targets: ["PanelsimCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Ground.
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .target(name: "GSL", dependencies: ["CGSL"], swiftSettings: settings),
    .target(name: "CKernels"),
    .target(name: "PlainText", swiftSettings: settings),
    .target(name: "Chronology", swiftSettings: settings),
    // Numbers.
    .target(name: "Stochastics", dependencies: ["CKernels"], swiftSettings: settings),
    .target(name: "Estimation", dependencies: ["GSL", "Stochastics"], swiftSettings: settings),
    // Nouns.
    .target(name: "PanelModel", dependencies: ["Chronology", "Estimation", "Stochastics"], swiftSettings: settings),
    // Verbs.
    .target(
      name: "PanelScenarios",
      dependencies: [
        "Chronology", "Estimation", "PanelModel", "PlainText", "Stochastics", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(name: "PanelSimulation", dependencies: ["PanelModel", "Stochastics"], swiftSettings: settings),
    .target(
      name: "PanelRecordings",
      dependencies: [
        "Chronology", "PanelModel", "PlainText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(name: "PanelFitting", dependencies: ["Estimation", "PanelModel", "Stochastics"], swiftSettings: settings),
    .target(
      name: "PanelReporting", dependencies: ["Estimation", "PanelModel", "Stochastics"], swiftSettings: settings),
    // Studies.
    .target(
      name: "PanelStudies",
      dependencies: [
        "Chronology", "Estimation", "PanelFitting", "PanelModel", "PanelRecordings", "PanelScenarios",
        "PanelSimulation", "Stochastics",
      ],
      swiftSettings: settings),
    // Desk.
    .target(
      name: "PanelDesk",
      dependencies: [
        "Estimation", "PanelFitting", "PanelModel", "PanelRecordings", "PanelReporting", "PanelScenarios",
        "PanelSimulation",
        "PanelStudies",
      ],
      swiftSettings: settings),
    // All of it, for other packages.
    .target(
      name: "Panelsim",
      dependencies: [
        "Chronology", "Estimation", "PanelFitting", "PanelModel", "PanelRecordings", "PanelReporting", "PanelScenarios",
        "PanelSimulation", "PanelStudies", "Stochastics",
      ],
      swiftSettings: settings),
    // The command line. The program's module has another name than the program, which differs from the library's in case only.
    .executableTarget(
      name: "PanelsimCommand",
      dependencies: [
        "Estimation", "GSL", "PanelDesk", "PanelFitting", "PanelModel", "PanelRecordings", "PanelReporting",
        "PanelScenarios", "PanelSimulation", "PanelStudies", "Stochastics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // Tests, one target for each of the above.
    .testTarget(
      name: "PlainTextTests", dependencies: ["PlainText"], exclude: ["Vectors"], swiftSettings: settings),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology"], exclude: ["Vectors"], swiftSettings: settings),
    .testTarget(
      name: "StochasticsTests", dependencies: ["GSL", "Stochastics"], resources: [.copy("Vectors")],
      swiftSettings: settings),
    .testTarget(
      name: "EstimationTests", dependencies: ["Estimation", "Stochastics"], resources: [.copy("Vectors")],
      swiftSettings: settings),
    .testTarget(name: "PanelModelTests", dependencies: ["PanelModel", "Stochastics"], swiftSettings: settings),
    .testTarget(
      name: "PanelScenariosTests", dependencies: ["PanelModel", "PanelScenarios", "PlainText"],
      exclude: ["Broken", "Valid"], swiftSettings: settings),
    .testTarget(
      name: "PanelSimulationTests",
      dependencies: ["PanelModel", "PanelReporting", "PanelScenarios", "PanelSimulation", "Stochastics"],
      swiftSettings: settings),
    .testTarget(
      name: "PanelRecordingsTests",
      dependencies: ["PanelModel", "PanelRecordings", "PlainText", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Vectors"],
      swiftSettings: settings),
    .testTarget(
      name: "PanelFittingTests", dependencies: ["Estimation", "PanelFitting", "PanelModel", "Stochastics"],
      swiftSettings: settings),
    .testTarget(
      name: "PanelReportingTests", dependencies: ["Estimation", "PanelModel", "PanelReporting", "Stochastics"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "PanelStudiesTests",
      dependencies: [
        "Estimation", "PanelFitting", "PanelModel", "PanelRecordings", "PanelScenarios", "PanelSimulation",
        "PanelStudies", "Stochastics",
      ],
      exclude: ["Vectors"], swiftSettings: settings),
    .testTarget(
      name: "PanelDeskTests",
      dependencies: [
        "Estimation", "PanelDesk", "PanelFitting", "PanelModel", "PanelRecordings", "PanelScenarios", "PanelSimulation",
        "PanelStudies",
      ],
      swiftSettings: settings),
    .testTarget(name: "PanelsimCommandTests", swiftSettings: settings),
  ]
)
