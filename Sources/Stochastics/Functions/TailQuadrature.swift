// SPDX-License-Identifier: GPL-3.0-or-later

/// Integrals of smooth functions that decay at least as fast as exp(−t), by composite Gauss–Legendre quadrature.
///
/// The tails of gamma and beta distributions with large parameters are integrals of this kind: all terms are positive,
/// so nothing cancels, and the number of evaluations doesn't grow with the parameters.
enum TailQuadrature {
  /// The natural logarithm of what is small enough to be left out, e⁻⁴².
  static let depth = 42.0

  /// ∫₀^length f(t) dt over equal panels of 20 nodes each.
  @inline(__always)
  static func integral(length: Double, panels: Int, _ f: (Double) -> Double) -> Double {
    let half = length / Double(2 * panels)
    var sum = 0.0
    for panel in stride(from: panels - 1, through: 0, by: -1) {
      let centre = half * Double(2 * panel + 1)
      for (node, weight) in zip(nodes, weights) {
        sum += weight * (f(centre - half * node) + f(centre + half * node))
      }
    }
    return sum * half
  }

  /// The positive nodes of the Legendre polynomial of degree 20 and their weights, computed with 60 digits.
  private static let nodes: [Double] = [
    0.99312859918509492479, 0.96397192727791379127, 0.91223442825132590587, 0.83911697182221882339,
    0.74633190646015079261, 0.63605368072651502545, 0.51086700195082709800, 0.37370608871541956067,
    0.22778585114164507808, 0.076526521133497333755,
  ]
  private static let weights: [Double] = [
    0.017614007139152118312, 0.040601429800386941331, 0.062672048334109063570, 0.083276741576704748725,
    0.10193011981724043504, 0.11819453196151841731, 0.13168863844917662690, 0.14209610931838205133,
    0.14917298647260374679, 0.15275338713072585070,
  ]
}
