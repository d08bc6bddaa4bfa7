// SPDX-License-Identifier: GPL-3.0-or-later

extension PERT {
  public func logDensity(_ x: Double) -> Double { beta.logDensity(x) }
}
