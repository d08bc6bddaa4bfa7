// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// The innermost loops over columns of trials, for one instruction set.
///
/// A column is memory for ``TrialBlock/length`` values, one for each trial of a block. Each function goes over whole
/// columns; where it takes a count, over their first values. Columns in one call are different ones.
public struct ColumnKernels: Sendable {
  /// The instruction set that the loops are written for.
  public let level: KernelLevel
  let functions: ck_kernels

  /// - Precondition: the processor has the level.
  public init(_ level: KernelLevel = .best) {
    guard let functions = level.functions else { preconditionFailure("this processor has no \(level)") }
    self.level = level
    self.functions = functions
  }

  // MARK: Arithmetic

  /// clock ← clock + values.
  public func advance(_ clock: UnsafeMutablePointer<Double>, by values: UnsafePointer<Float>) {
    functions.advance(clock, values)
  }

  /// values ← clock.
  public func read(_ clock: UnsafePointer<Double>, into values: UnsafeMutablePointer<Float>) {
    functions.read(clock, values)
  }

  /// values ← values · factors.
  public func multiply(_ values: UnsafeMutablePointer<Float>, by factors: UnsafePointer<Float>) {
    functions.multiply(values, factors)
  }

  /// Where a value exceeds the threshold `share` · `base` by more than the tolerance and its flag is above 0, what is
  /// beyond the threshold shrinks to `allowed` at most.
  public func soften(
    _ values: UnsafeMutablePointer<Float>, beyond share: Float, of base: UnsafePointer<Float>,
    to allowed: UnsafePointer<Float>, where flags: UnsafePointer<Float>, tolerance: Float
  ) {
    functions.soften(values, base, share, flags, allowed, tolerance)
  }

  /// limits ← `share` · `base`; values ← min(values, limits). `reached` is 1 where a value exceeded its limit by more than
  /// the tolerance, else 0.
  public func cap(
    _ values: UnsafeMutablePointer<Float>, at share: Float, of base: UnsafePointer<Float>,
    limits: UnsafeMutablePointer<Float>, reached: UnsafeMutablePointer<Float>, tolerance: Float
  ) {
    functions.cap(values, base, share, limits, reached, tolerance)
  }

  /// Makes room where there is not enough: of a `whole` that is needed, the share (`deadline` − clock) / `whole` is there,
  /// at least `floor` is kept, at most all.
  ///
  /// base ← `size` · kept; values ← values · (1 − `adapts` · (1 − kept)); `reduced` is 1 where the whole exceeds what is
  /// there by more than the tolerance, else 0.
  public func reduce(
    _ values: UnsafeMutablePointer<Float>, base: UnsafeMutablePointer<Float>, reduced: UnsafeMutablePointer<Float>,
    clock: UnsafePointer<Double>, deadline: Double, whole: Double, size: Float, floor: Float, adapts: Float,
    tolerance: Double
  ) {
    functions.reduce(clock, deadline, whole, size, floor, adapts, tolerance, values, base, reduced)
  }

  /// excess ← max(0, clock − `limit`); `exceeds` is 1 where that is more than the tolerance, else 0.
  public func exceed(
    _ clock: UnsafePointer<Double>, limit: Double, tolerance: Double, excess: UnsafeMutablePointer<Float>,
    exceeds: UnsafeMutablePointer<Float>
  ) {
    functions.exceed(clock, limit, tolerance, excess, exceeds)
  }

  // MARK: Rounds

  /// Says in which trials another round of draws is held: where more than `done` are wanted, and `room` − `elapsed` is
  /// more than the tolerance.
  ///
  /// `qualifying` is 1 there, else 0; `reached` becomes `done` + `step`, or what is wanted if that is less.
  ///
  /// - Returns: how many trials qualify.
  public func openRound(
    wanted: UnsafePointer<Int32>, done: Int, step: Int, room: UnsafePointer<Double>, elapsed: UnsafePointer<Double>,
    tolerance: Double, qualifying: UnsafeMutablePointer<Float>, reached: UnsafeMutablePointer<Int32>
  ) -> Int {
    Int(functions.open_round(wanted, Int32(done), Int32(step), room, elapsed, tolerance, qualifying, reached))
  }

  /// sums ← sums + values where a trial qualifies and more than `number` are wanted.
  public func add(
    _ values: UnsafePointer<Float>, toRound sums: UnsafeMutablePointer<Float>, qualifying: UnsafePointer<Float>,
    wanted: UnsafePointer<Int32>, beyond number: Int
  ) {
    functions.add_to_round(sums, values, qualifying, wanted, Int32(number))
  }

  // MARK: Statistics

  /// How many of the first values exceed the limit by more than the tolerance.
  public func count(_ values: UnsafePointer<Float>, above limit: Float, tolerance: Float, count: Int) -> Int {
    Int(functions.count_above(values, limit, tolerance, Int32(count)))
  }
}
