// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What lengths were fitted with, as one tidy table: a row for each figure, RFC 4180 with CRLF line ends and a heading.
///
/// The columns are section, name, figure, estimate, standard_error, low, high. A section is `observed`, `fit`,
/// `parameter`, `refused` or `group`; `name` is a model's, or a group's.
struct FitCSV {
  let learnt: LearntLengths

  static let heading = "section,name,figure,estimate,standard_error,low,high"

  /// The whole file.
  var text: String {
    let rows = observed + learnt.fits.flatMap { fit($0.model.name, $0.learnt) } + refused + groups
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }

  private func row(
    _ section: String, _ name: String?, _ figure: String, _ value: Double?, error: Double? = nil,
    range: ConfidenceInterval? = nil
  ) -> String {
    let numbers = [value, error, range?.low, range?.high].map(CSVField.number)
    return ([section, name.map(CSVField.text) ?? "", CSVField.text(figure)] + numbers).joined(separator: ",")
  }

  private var observed: [String] {
    let counts = learnt.counts
    var rows = [
      row("observed", nil, "count", counts.all), row("observed", nil, "exact", counts.exact),
      row("observed", nil, "cut_off", counts.cutOff), row("observed", nil, "at_most", counts.atMost),
      row("observed", nil, "between", counts.between),
    ]
    if let sessions = counts.sessions { rows.append(row("observed", nil, "sessions", Double(sessions))) }
    for (name, probability) in [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)] {
      rows.append(row("observed", nil, name, learnt.observed.quantile(probability)))
    }
    return rows
  }

  private func fit(_ name: String, _ fit: LearntDistribution) -> [String] {
    var rows = [
      row("fit", name, "log_likelihood", fit.logLikelihood), row("fit", name, "aic", fit.criteria?.aic),
      row("fit", name, "aicc", fit.criteria?.aicc), row("fit", name, "bic", fit.criteria?.bic),
      row("fit", name, "delta_aicc", learnt.correctedExcess(of: fit)),
      row("fit", name, "mean", fit.distribution.mean), row("fit", name, "sd", fit.distribution.standardDeviation),
      row("fit", name, "p50", fit.distribution.median), row("fit", name, "p90", fit.distribution.upperQuantile(0.1)),
    ]
    if learnt.scale == .shares { rows.append(row("fit", name, "over", fit.distribution.survival(1))) }
    if case .checked(let result) = fit.goodness {
      rows.append(row("fit", name, "anderson_darling", result.distance))
      // The second is its name of before.
      for figure in ["p_value", "goodness"] {
        rows.append(
          row(
            "fit", name, figure, result.chance.value, error: result.chance.standardError,
            range: result.chance.interval))
      }
    }
    return rows
      + fit.parameters.map {
        row("parameter", name, $0.fitted.name, $0.fitted.value, error: $0.fitted.standardError, range: $0.interval)
      }
  }

  private var refused: [String] {
    learnt.tried.compactMap { tried in
      guard case .refused(let reason) = tried.outcome else { return nil }
      return row("refused", tried.model.name, reason, nil)
    }
  }

  private var groups: [String] {
    guard case .pooled(let pooled) = learnt.groups?.outcome else { return [] }
    return [row("group", nil, "between", pooled.between, range: pooled.betweenRange)]
      + pooled.groups.flatMap { group in
        [
          row("group", group.name, "count", group.count),
          row("group", group.name, "factor", group.factor, range: group.range),
          row("group", group.name, "p50", group.next.median),
        ]
      }
  }
}
