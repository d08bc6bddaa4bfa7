// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Figures by which fits to the same observations are compared: the lower, the better.
///
/// Sources: H. Akaike, A new look at the statistical model identification, IEEE Transactions on Automatic Control 19
/// (1974), pages 716–723; C. M. Hurvich, C.-L. Tsai, Regression and time series model selection in small samples,
/// Biometrika 76 (1989), pages 297–307; G. Schwarz, Estimating the dimension of a model, Annals of Statistics 6 (1978),
/// pages 461–464.
public struct FitCriteria: Hashable, Sendable {
  /// Akaike's: 2k − 2 ln L.
  public let aic: Double
  /// With Hurvich and Tsai's correction for few observations; `nil` where there are hardly more than parameters.
  public let aicc: Double?
  /// Schwarz's: k ln n − 2 ln L.
  public let bic: Double
  /// What fits to the same observations are ranked by: ``aicc``, but ``aic`` for fewer than ``fewestCorrected``, of which
  /// the correction would make so much that the simplest family always won.
  public let misfit: Double

  /// How many observations the correction is for.
  public static let fewestCorrected = 10.0

  /// The criteria of a fit.
  ///
  /// - Parameters:
  ///   - logLikelihood: ln L at its maximum.
  ///   - parameters: k, how many parameters were fitted.
  ///   - count: n, how many observations there are; it needn't be whole.
  public init(logLikelihood: Double, parameters: Int, count: Double) {
    let k = Double(parameters)
    aic = 2 * k - 2 * logLikelihood
    aicc = count > k + 1 ? aic + 2 * k * (k + 1) / (count - k - 1) : nil
    bic = k * log(count) - 2 * logLikelihood
    misfit = count >= Self.fewestCorrected ? aicc ?? aic : aic
  }
}
