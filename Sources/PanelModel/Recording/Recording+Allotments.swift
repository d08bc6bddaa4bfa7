// SPDX-License-Identifier: GPL-3.0-or-later

extension Recording {
  /// With only those items, as planned and as they went, whose allotment lies in `range`, give or take the tolerance.
  public func keeping(allotments range: ClosedRange<Length>) -> Recording {
    func isMeant(_ item: PlannedItem) -> Bool {
      guard let allotment = item.allotment else { return false }
      return allotment >= range.lowerBound - .tolerance && allotment <= range.upperBound + .tolerance
    }
    var kept = self
    kept.items = items.filter { isMeant($0.planned) }
    if let plan { kept.plan = SessionPlan(slot: nil, items: plan.items.filter(isMeant)) }
    return kept
  }
}
