// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation

import Stochastics

/// The likelihood of sessions whose talks have a standard normal Z in common, over ρ.
///
/// Given Z, what a speaker would take has the survival function Φc((x − √ρ·Z)/√(1 − ρ)), x its normal score; signal and
/// wrap-up come to it as in ``ModeratedLength``. Z is integrated out.
struct TalkCorrelationLikelihood {
  let sessions: [[Term]]

  /// A talk: a·f + b·S of the undisturbed length at one place, less S of it at another.
  struct Term {
    /// The normal score of the place.
    let score: Double
    /// What the density is multiplied by, in units of the density without Z.
    let density: Double
    let survival: Double
    /// The normal score of the upper bound and what S there is multiplied by, where only bounds are known.
    var upper: (score: Double, survival: Double)?
    /// The talk's likelihood without Z.
    let whole: Double
  }

  /// Sessions of one talk, and talks of which the length finds nothing possible, tell nothing.
  init(_ talks: [RecordedTalk], _ length: ModeratedLength) {
    var places: [String: Int] = [:]
    var sessions: [[Term]] = []
    for talk in talks {
      guard let term = Self.term(talk.length, length) else { continue }
      let place = places[talk.session] ?? sessions.count
      if place == sessions.count {
        places[talk.session] = place
        sessions.append([])
      }
      sessions[place].append(term)
    }
    self.sessions = sessions.filter { $0.count >= 2 }
  }

  private static func term(_ row: Sample.Row, _ length: ModeratedLength) -> Term? {
    let undisturbed = length.undisturbed
    func score(_ x: Double) -> Double {
      let below = undisturbed.cumulative(x)
      let score = below < 0.5 ? StandardNormal.quantile(below) : -StandardNormal.quantile(undisturbed.survival(x))
      return min(38, max(-38, score))
    }
    /// How many go on so far beyond the signal of those whose speaker would.
    func still(_ x: Double) -> Double {
      x <= length.signal ? 1 : 1 - length.heeded + length.heeded * length.wrapUp.survival(x - length.signal)
    }
    let isCut = row.high == .infinity || length.cutOff.map { row.low >= $0 } ?? false
    var term: Term
    if row.isExact, !isCut {
      let ending = row.low > length.signal ? length.heeded * length.wrapUp.density(row.low - length.signal) : 0
      let density = undisturbed.density(row.low) * still(row.low)
      term = Term(
        score: score(row.low), density: density, survival: ending,
        whole: density + ending * undisturbed.survival(row.low))
    } else {
      let low = undisturbed.survival(row.low) * still(row.low)
      let high = isCut ? 0 : undisturbed.survival(row.high) * still(row.high)
      term = Term(score: score(row.low), density: 0, survival: still(row.low), whole: low - high)
      if !isCut { term.upper = (score(row.high), still(row.high)) }
    }
    return term.whole > 0 && term.whole.isFinite ? term : nil
  }

  /// ln of the likelihood, less that of talks that aren't alike.
  func value(at rho: Double) -> Double {
    guard rho > 0 else { return 0 }
    var sum = CompensatedSum()
    for session in sessions { sum.add(Self.logLikelihood(session, rho)) }
    return sum.value
  }

  /// By the trapezoidal rule over Z, in steps of less than the width that so many talks leave it.
  private static func logLikelihood(_ session: [Term], _ rho: Double) -> Double {
    let (root, rest) = (rho.squareRoot(), (1 - rho).squareRoot())
    let width = min(1, rest / (root * Double(session.count).squareRoot()))
    let step = max(0.25 * width, 0.004)
    let count = Int((8 / step).rounded(.up))
    var logarithms: [Double] = []
    logarithms.reserveCapacity(2 * count + 1)
    var greatest = -Double.infinity
    for place in -count...count {
      let z = Double(place) * step
      var logarithm = -z * z / 2
      var product = 1.0
      for term in session {
        let t = (term.score - root * z) / rest
        var likelihood = 0.0
        if term.density > 0 { likelihood = term.density * exp((term.score * term.score - t * t) / 2) / rest }
        if term.survival > 0 { likelihood += term.survival * StandardNormal.survival(t) }
        if let upper = term.upper {
          likelihood -= upper.survival * StandardNormal.survival((upper.score - root * z) / rest)
        }
        product *= max(likelihood, 0) / term.whole
        if product < 1e-200 || product > 1e200 {
          logarithm += log(product)
          product = 1
        }
      }
      logarithm += log(product)
      logarithms.append(logarithm)
      greatest = max(greatest, logarithm)
    }
    guard greatest > -.infinity else { return -.infinity }
    let sum = logarithms.reduce(0) { $0 + exp($1 - greatest) }
    return greatest + log(sum * step / (2 * Double.pi).squareRoot())
  }
}
