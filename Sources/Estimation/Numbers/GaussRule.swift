// SPDX-License-Identifier: GPL-3.0-or-later

/// Gauss's rule on −1…1.
package enum GaussRule {
  /// Nodes and weights, exact for polynomials up to degree 19.
  package static let tenPoint: [(node: Double, weight: Double)] = {
    let half = [
      (0.14887433898163122, 0.29552422471475287), (0.4333953941292472, 0.26926671930999636),
      (0.6794095682990244, 0.21908636251598204), (0.8650633666889845, 0.1494513491505806),
      (0.9739065285171717, 0.06667134430868814),
    ]
    return half.map { ($0.0, $0.1) } + half.map { (-$0.0, $0.1) }
  }()
}
