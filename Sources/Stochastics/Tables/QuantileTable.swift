// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution's quantile function, compiled to polynomials, from which every family is sampled alike.
///
/// The unit interval falls into 2 × 32 cells: two sides, and on each the octaves of the distance from the nearer end,
/// down to 2⁻³². The far tail is thus as well resolved as the middle. A table over the standard normal *score* instead
/// has 64 cells of equal width; it serves draws that are correlated through a normal factor.
///
/// A cell holds one polynomial of degree 3 to 5, or several where the quantile function has a corner or a jump or bends
/// too much; cells are halved until every polynomial meets ``Tolerance``. ``ColumnKernels`` looks values up.
public struct QuantileTable: Sendable {
  /// What a table is looked up by.
  public enum Argument: Hashable, Sendable {
    /// 32 random bits.
    case bits
    /// A standard normal score.
    case score
  }

  /// How far a looked-up value may be from the distribution's own quantile.
  public struct Tolerance: Hashable, Sendable {
    /// As a share of the value.
    public var relative: Double
    /// For values close to zero, in the distribution's unit.
    public var absolute: Double

    /// Whichever of the two is wider at a value counts there.
    public init(relative: Double = 1e-5, absolute: Double = 1e-6) {
      self.relative = relative
      self.absolute = absolute
    }

    func allows(_ error: Double, at value: Double) -> Bool { error <= max(relative * abs(value), absolute) }
  }

  /// What the table is looked up by.
  public let argument: Argument
  /// The greatest error found when the table was checked against the quantile function at thirteen places of each
  /// polynomial, as a share of the value; where the absolute tolerance is the wider one, as a share of it times the
  /// relative one.
  public let greatestError: Double
  /// How many polynomials there are; 64 where each cell holds one only.
  public let pieceCount: Int
  /// The degree of the polynomials in the cells that are looked up most: 3, 4 or 5.
  public let degree: Int
  let compiled: CompiledTable

  static let cellCount = 64
  /// The least and the greatest score that a table over scores tells apart; whole cells, exact in binary.
  static let scores: ClosedRange<Float> = -8...8
  static let cellsPerScore: Float = 4

  /// Compiles `distribution`. About a thousand evaluations of its quantile function where that is smooth.
  ///
  /// - Precondition: the quantiles at 2⁻³² and 1 − 2⁻³² are finite and within the range of `Float`.
  public init(_ distribution: any Distribution, by argument: Argument = .bits, tolerance: Tolerance = Tolerance()) {
    var builder = QuantileTableBuilder(distribution, argument: argument, tolerance: tolerance)
    builder.build()
    self.argument = argument
    greatestError = builder.greatestError
    pieceCount = builder.pieces.count
    degree = builder.degree
    // A polynomial may miss the support's lower bound by its error.
    compiled = CompiledTable(
      pieces: builder.pieces, firstPiece: builder.firstPiece, argument: argument, degree: builder.degree,
      least: Float(distribution.support.lowerBound))
  }
}
