// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelFitting
internal import PanelModel

/// Factors of groups with few lengths each, about a common length of the best kind that was fitted.
struct PooledStudy {
  private let learnt: LearntLengths

  init(_ learnt: LearntLengths) { self.learnt = learnt }

  func groups(of lengths: FitSample, by grouping: SessionAnalysis.Grouping) -> PooledGroups {
    do throws(PoolingError) {
      return PooledGroups(grouping: grouping, outcome: .pooled(try pooled(lengths, grouping)))
    } catch {
      return PooledGroups(grouping: grouping, outcome: .refused(reason: error.reason))
    }
  }

  private struct PoolingError: Error { let reason: String }

  private func pooled(
    _ lengths: FitSample, _ grouping: SessionAnalysis.Grouping
  ) throws(PoolingError) -> PooledGroups.Pooled {
    guard let (groups, ungrouped) = lengths.groups(by: grouping) else {
      throw PoolingError(reason: "bare lengths belong to no \(grouping.rawValue)")
    }
    guard !groups.isEmpty else {
      throw PoolingError(reason: "nothing recorded says which \(grouping.rawValue) they belong to")
    }
    guard let (model, family) = best else {
      throw PoolingError(reason: "none of the fitted families can be multiplied by a factor")
    }
    do throws(FittingError) {
      let pooling = try PartialPooling(family, of: groups)
      return PooledGroups.Pooled(
        model: model,
        groups: pooling.groups.map {
          PooledGroups.Group(name: $0.name, count: $0.count, factor: $0.factor, range: $0.range, next: $0.next)
        }.sorted { ($0.factor, $1.name) > ($1.factor, $0.name) },
        between: pooling.between, betweenRange: pooling.betweenRange,
        chanceOfNoDifference: pooling.chanceOfNoDifference, ungrouped: ungrouped)
    } catch {
      throw PoolingError(reason: "\(error)")
    }
  }

  /// The best fit that a group's factor can multiply. A mixture, which takes a hundred times as long and whose parts
  /// few lengths each tell nothing of, only where there is no other.
  private var best: (model: FitModel, family: PooledFamily)? {
    func misfit(_ learnt: LearntDistribution) -> Double { learnt.criteria?.misfit ?? .infinity }
    let fits = (learnt.fits + learnt.alternatives).sorted { misfit($0.learnt) < misfit($1.learnt) }
    let all = fits.compactMap { fit -> (model: FitModel, family: PooledFamily, isMixture: Bool)? in
      switch fit.model {
      case .moderated(let family): return (fit.model, .moderated(family), family.undisturbed.isMixture)
      case .family(.beta), .family(.pert), .family(.metalog), .empirical: return nil
      case .family(let family): return (fit.model, .length(family), family.isMixture)
      }
    }
    return (all.first { !$0.isMixture } ?? all.first).map { ($0.model, $0.family) }
  }
}

extension FitFamily {
  fileprivate var isMixture: Bool { if case .mixture = self { true } else { false } }
}
