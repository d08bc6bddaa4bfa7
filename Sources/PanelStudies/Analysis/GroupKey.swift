// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What items or turns have in common.
struct GroupKey: Hashable {
  /// `nil` for those of which it isn't known.
  var name: String?
  var allotment: Length?
}
