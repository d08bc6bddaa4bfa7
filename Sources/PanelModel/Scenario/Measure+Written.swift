// SPDX-License-Identifier: GPL-3.0-or-later

extension Measure {
  /// The measure as a scenario writes it: `1m30s`, `85%`.
  public var written: String {
    switch self {
    case .length(let length): length.written
    case .share(let share): Measure.written(share: share)
    }
  }

  /// A share in percent, to the thousandth: 0.85 is `85%`.
  public static func written(share: Double) -> String {
    let thousandths = (share * 100_000).rounded()
    guard abs(thousandths) < 1e15 else { return "\(share * 100)%" }
    let percent = thousandths / 1000
    return (percent == percent.rounded() ? String(Int(percent)) : String(percent)) + "%"
  }
}
