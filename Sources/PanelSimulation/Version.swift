// SPDX-License-Identifier: GPL-3.0-or-later

/// The version of panelsim.
public enum Version {
  /// The version of this source, such as `0.1.0`, as forecasts note it of the run that they come from.
  public static let current = "0.1.0"
}
