// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// Minima and roots of functions that Swift closures compute.
extension GSL {
  /// Where a search ended.
  package struct Minimum: Hashable, Sendable {
    package let point: [Double]
    package let value: Double
    package let iterations: Int
  }

  /// What C is handed as the functions' parameter: the closure, kept alive for the length of the call.
  private final class Box<Body> {
    let body: Body
    init(_ body: Body) { self.body = body }
  }

  /// A local minimum by the simplex of J. A. Nelder and R. Mead, as GSL's `nmsimplex2` has it.
  ///
  /// - Parameters:
  ///   - start: where the simplex begins.
  ///   - steps: its size along each axis.
  ///   - size: it is done when the simplex is smaller than this.
  ///   - iterations: the most it may take; the best point so far is returned then.
  ///   - function: what is minimised; values that aren't finite count as 1e300, so that the search turns away.
  /// - Throws: ``GSLError`` where GSL refuses, such as for want of memory.
  /// - Precondition: `start` isn't empty and `steps` has as many entries.
  package static func simplexMinimum(
    from start: [Double], steps: [Double], size: Double, iterations: Int, _ function: @escaping ([Double]) -> Double
  ) throws(GSLError) -> Minimum {
    precondition(!start.isEmpty && start.count == steps.count, "\(start.count) coordinates, \(steps.count) steps")
    switchErrorsOff()
    let count = start.count
    let box = Box<([Double]) -> Double>(function)
    let parameter = Unmanaged.passRetained(box)
    defer { parameter.release() }
    var objective = gsl_multimin_function(
      f: { vector, parameter in
        guard let vector, let parameter else { return 1e300 }
        let box = Unmanaged<Box<([Double]) -> Double>>.fromOpaque(parameter).takeUnretainedValue()
        let value = box.body((0..<vector.pointee.size).map { gsl_vector_get(vector, $0) })
        return value.isFinite ? value : 1e300
      }, n: count, params: parameter.toOpaque())
    guard let x = gsl_vector_alloc(count), let h = gsl_vector_alloc(count),
      let search = gsl_multimin_fminimizer_alloc(cgsl_minimum_simplex(), count)
    else { throw GSLError(code: 8, function: "gsl_multimin_fminimizer_alloc") }
    defer {
      gsl_vector_free(x)
      gsl_vector_free(h)
      gsl_multimin_fminimizer_free(search)
    }
    for i in 0..<count {
      gsl_vector_set(x, i, start[i])
      gsl_vector_set(h, i, steps[i])
    }
    var code = gsl_multimin_fminimizer_set(search, &objective, x, h)
    guard code == 0 else { throw GSLError(code: code, function: "gsl_multimin_fminimizer_set") }
    var done = 0
    while done < iterations && gsl_multimin_fminimizer_size(search) > size {
      code = gsl_multimin_fminimizer_iterate(search)
      // A simplex that can't shrink any more has found what it can.
      if code != 0 { break }
      done += 1
    }
    let best = gsl_multimin_fminimizer_x(search)
    return Minimum(
      point: (0..<count).map { gsl_vector_get(best, $0) }, value: gsl_multimin_fminimizer_minimum(search),
      iterations: done)
  }

  /// The root of a function between two points at which its signs differ, by the method of R. P. Brent.
  ///
  /// - Parameters:
  ///   - tolerance: how far apart the bracket's ends may be in the end.
  ///   - function: must be finite within the bracket.
  /// - Returns: `nil` where the function isn't finite or its signs don't differ.
  /// - Throws: ``GSLError`` where GSL refuses.
  package static func root(
    between low: Double, and high: Double, tolerance: Double, _ function: @escaping (Double) -> Double
  ) throws(GSLError) -> Double? {
    switchErrorsOff()
    let box = Box<(Double) -> Double>(function)
    let parameter = Unmanaged.passRetained(box)
    defer { parameter.release() }
    var equation = gsl_function(
      function: { x, parameter in
        guard let parameter else { return .nan }
        return Unmanaged<Box<(Double) -> Double>>.fromOpaque(parameter).takeUnretainedValue().body(x)
      }, params: parameter.toOpaque())
    guard let search = gsl_root_fsolver_alloc(cgsl_root_brent()) else {
      throw GSLError(code: 8, function: "gsl_root_fsolver_alloc")
    }
    defer { gsl_root_fsolver_free(search) }
    guard gsl_root_fsolver_set(search, &equation, min(low, high), max(low, high)) == 0 else { return nil }
    for _ in 0..<100 {
      guard gsl_root_fsolver_iterate(search) == 0 else { return nil }
      if gsl_root_fsolver_x_upper(search) - gsl_root_fsolver_x_lower(search) <= tolerance { break }
    }
    return gsl_root_fsolver_root(search)
  }
}
