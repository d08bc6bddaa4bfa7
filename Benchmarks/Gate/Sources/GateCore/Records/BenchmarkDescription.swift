// SPDX-License-Identifier: GPL-3.0-or-later

/// A benchmark as `panel-benchmark list` describes it.
public struct BenchmarkDescription: Hashable, Sendable, Codable {
  public var name: String
  /// What a step consists of, in the singular.
  public var unit: String
  public var unitsPerStep: Int
  /// Another version is another work, and not compared.
  public var version: Int
  public var thresholds: Thresholds
  /// How many steps a batch has at least, for work with a start that fewer would be lost beside.
  public var leastSteps: Int?
  /// Over how many steps instructions are counted; `nil` where they can't be.
  public var countedSteps: Int?
  /// Whether the whole process is counted, with those it starts.
  public var countsWholeProcess: Bool?
  /// Why instructions can't be counted.
  public var uncounted: String?
  /// The instructions that run when time is taken, where callgrind sees others: `AVX-512`.
  public var hiddenFromCallgrind: String?

  public struct Thresholds: Hashable, Sendable, Codable {
    public var instructions: Double
    public var time: Double

    public init(instructions: Double, time: Double) {
      self.instructions = instructions
      self.time = time
    }
  }

  public init(
    name: String, unit: String, unitsPerStep: Int, version: Int = 1, thresholds: Thresholds, leastSteps: Int? = nil,
    countedSteps: Int? = nil,
    countsWholeProcess: Bool? = nil, uncounted: String? = nil, hiddenFromCallgrind: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.unitsPerStep = unitsPerStep
    self.version = version
    self.thresholds = thresholds
    self.leastSteps = leastSteps
    self.countedSteps = countedSteps
    self.countsWholeProcess = countsWholeProcess
    self.uncounted = uncounted
    self.hiddenFromCallgrind = hiddenFromCallgrind
  }

  static let format = "panel-benchmark/1"

  /// Reads what `list` printed, a line for each.
  public static func list(_ text: String) throws(FormatError) -> [BenchmarkDescription] {
    try JSONLines.decode(BenchmarkDescription.self, from: text, format: format, what: "list of benchmarks")
  }
}

/// What `panel-benchmark run` measured: batches of the same work.
public struct RunRecord: Hashable, Sendable, Codable {
  public var name: String
  public var steps: Int
  public var wallSeconds: [Double]
  public var userSeconds: [Double]
  public var systemSeconds: [Double]

  static let format = "panel-benchmark-run/1"

  public init(_ text: String) throws(FormatError) {
    let records = try JSONLines.decode(RunRecord.self, from: text, format: Self.format, what: "measurement")
    guard let record = records.first, records.count == 1 else {
      throw FormatError(description: "\(records.count) measurements where one is expected")
    }
    self = record
  }

  /// One figure of many batches, by those that were disturbed least: whatever else runs on a machine only ever adds time.
  /// By the clock it is the least, because to be interrupted costs much; of the processor's time the lower quartile, which
  /// differs less from process to process.
  ///
  /// - Throws: where there are no samples, or such as no clock gives.
  public func sample() throws(FormatError) -> TimeSample {
    guard !wallSeconds.isEmpty, wallSeconds.count == userSeconds.count, wallSeconds.count == systemSeconds.count,
      steps > 0
    else {
      throw FormatError(description: "\(name): \(wallSeconds.count) samples of \(steps) steps, so nothing is known")
    }
    let processor = zip(userSeconds, systemSeconds).map(+)
    let order = processor.indices.sorted { processor[$0] < processor[$1] }
    let calm = order[(order.count - 1) / 4]
    guard let wall = wallSeconds.min(), wall > 0, wall.isFinite, processor[order[0]] >= 0, processor[calm].isFinite
    else {
      throw FormatError(description: "\(name): times of \(wallSeconds) s, which no clock shows")
    }
    return TimeSample(
      wall: wall / Double(steps), processor: processor[calm] / Double(steps), user: userSeconds[calm] / Double(steps),
      system: systemSeconds[calm] / Double(steps))
  }
}

/// How long a step took in one process, in seconds.
public struct TimeSample: Hashable, Sendable {
  public var wall: Double
  public var processor: Double
  /// The processor's time in user mode and in the kernel.
  public var user: Double
  public var system: Double

  public init(wall: Double, processor: Double, user: Double? = nil, system: Double = 0) {
    self.wall = wall
    self.processor = processor
    self.user = user ?? processor
    self.system = system
  }

  public subscript(measure: Measure) -> Double { measure == .wallTime ? wall : processor }
}
