// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

extension LengthWords {
  /// An uncertain length in words: `typical 10m12s, 1 in 10 under 8m, 1 in 10 over 13m, 1 in 100 over 15m50s`; a
  /// certain one as `always 10m`.
  public static func words(_ profile: LengthProfile) -> String {
    guard !profile.isExact else { return "always \(notation(profile.typical))" }
    return "typical \(notation(profile.typical)), 1 in 10 under \(notation(profile.p10)), "
      + "1 in 10 over \(notation(profile.p90)), 1 in 100 over \(notation(profile.p99))"
  }
}
