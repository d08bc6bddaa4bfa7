// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Decodes the parameters of one family. Whether they belong together is for the scenario's rules.
struct FamilyDecoder {
  let context: DecodingContext
  let percentages: Bool
  /// How many mixtures it stands in.
  let mixtures: Int

  func decode(_ family: Family, _ field: Field) -> UncertainLength? {
    switch family {
    case .lognormal: return lognormal(field)
    case .gamma:
      guard let p = parameters(field, ["mean", "sd"]) else { return nil }
      return .gamma(mean: p[0], sd: p[1])
    case .normal:
      guard let p = parameters(field, ["mean", "sd"]) else { return nil }
      return .normal(mean: p[0], sd: p[1])
    case .exponential:
      guard let p = parameters(field, ["mean"]) else { return nil }
      return .exponential(mean: p[0])
    case .triangular:
      guard let p = parameters(field, ["min", "mode", "max"]) else { return nil }
      return .triangular(min: p[0], mode: p[1], max: p[2])
    case .pert:
      guard let p = parameters(field, ["min", "mode", "max"]) else { return nil }
      return .pert(min: p[0], mode: p[1], max: p[2])
    case .uniform:
      guard let p = parameters(field, ["min", "max"]) else { return nil }
      return .uniform(min: p[0], max: p[1])
    case .weibull: return shaped(field, "scale").map { .weibull(shape: $0.shape, scale: $0.measure) }
    case .loglogistic: return shaped(field, "median").map { .loglogistic(median: $0.measure, shape: $0.shape) }
    case .metalog: return metalog(field)
    case .mixture: return mixture(field)
    case .empirical: return empirical(field)
    case .preset: return preset(field)
    }
  }

  // MARK: Families

  private func lognormal(_ field: Field) -> UncertainLength? {
    let forms = [["median", "p90"], ["median", "sigma"], ["mean", "sd"]]
    let allowed = "{ median, p90 }, { median, sigma } or { mean, sd }"
    guard let fields = Fields(of: field, allowed, in: context) else { return nil }
    let known = ["median", "p90", "sigma", "mean", "sd"]
    fields.refuseUnknown(known: known)
    let keys = fields.keys.filter(known.contains)
    guard let form = forms.first(where: { Set($0) == Set(keys) }) else {
      // Values that can be read are read, for what is wrong with them.
      for key in keys where key != "sigma" { _ = fields[key].flatMap(measure) }
      if fields.keys == keys {
        context.report(
          .keyChoice, at: field.node.place, field.path, "these parameters don't make a lognormal",
          read: keys.isEmpty ? "none" : keys.joined(separator: ", "), allowed: allowed)
      }
      return nil
    }
    let first = fields[form[0]].flatMap(measure)
    if form[1] == "sigma" {
      let sigma = fields["sigma"].flatMap { context.number($0, in: Scenario.Limits.sigma) }
      guard let first, let sigma, fields.keys == keys else { return nil }
      return .lognormal(.medianAndSigma(median: first, sigma: sigma))
    }
    let second = fields[form[1]].flatMap(measure)
    guard let first, let second, fields.keys == keys else { return nil }
    return .lognormal(
      form[1] == "p90" ? .medianAndP90(median: first, p90: second) : .meanAndSD(mean: first, sd: second))
  }

  private func metalog(_ field: Field) -> UncertainLength? {
    let what = "{ p10, p50, p90 }, and min and max if there are bounds"
    guard let fields = Fields(of: field, what, in: context) else { return nil }
    let known = ["p10", "p50", "p90", "min", "max"]
    fields.refuseUnknown(known: known)
    let triplet = known.prefix(3).map { fields.required($0, "a length").flatMap(measure) }
    let min = fields["min"].map(measure)
    let max = fields["max"].map(measure)
    guard let p10 = triplet[0], let p50 = triplet[1], let p90 = triplet[2], fields.keys.allSatisfy(known.contains)
    else { return nil }
    // A bound that is written but can't be read is no bound left out.
    if case .some(nil) = min { return nil }
    if case .some(nil) = max { return nil }
    return .metalog(p10: p10, p50: p50, p90: p90, min: (min ?? nil) ?? .length(.zero), max: max ?? nil)
  }

  private func mixture(_ field: Field) -> UncertainLength? {
    let wanted = "a list of { weight, takes }"
    guard case .sequence(let nodes) = field.node.content else {
      context.report(ScalarError(.valueKind, "a mixture is a list", allowed: wanted), in: field)
      return nil
    }
    guard (1...Scenario.Limits.components).contains(nodes.count) else {
      context.report(
        ScalarError(
          .init(.noValues), nodes.isEmpty ? "a mixture of nothing" : "\(nodes.count) components",
          allowed: "1 to \(Scenario.Limits.components) components"), in: field)
      return nil
    }
    guard mixtures < Scenario.Limits.mixtureDepth else {
      context.report(
        ScalarError(
          .init(.mixtureTooDeep), "mixtures stand too deep within each other",
          allowed: "at most \(Scenario.Limits.mixtureDepth) levels"), in: field)
      return nil
    }
    let components = nodes.enumerated().map { index, node in
      component(Field(node: node, path: field.path.index(index), keyPlace: node.place))
    }
    let complete = components.compactMap(\.self)
    return complete.count == components.count ? .mixture(complete) : nil
  }

  private func component(_ field: Field) -> UncertainLength.Component? {
    guard let fields = Fields(of: field, "{ weight, takes }", in: context) else { return nil }
    fields.refuseUnknown(known: ["weight", "takes"])
    let weight = fields.required("weight", "a positive number").flatMap {
      context.number($0, in: Scenario.Limits.weight)
    }
    let takes = fields.required("takes", "an uncertain length").flatMap {
      context.uncertain($0, percentages: percentages, mixtures: mixtures + 1)
    }
    guard let weight, let takes else { return nil }
    return UncertainLength.Component(weight: weight, takes: takes)
  }

  private func empirical(_ field: Field) -> UncertainLength? {
    switch field.node.content {
    case .mapping: return context.recordedValues(field).map { .empirical($0) }
    case .scalar:
      context.report(
        ScalarError(
          .valueKind, "records are a list, or a file", allowed: "[ 8m40s, 10m05s ], or { file, column, unit }"),
        in: field)
      return nil
    case .sequence(let nodes):
      guard !nodes.isEmpty else {
        context.report(ScalarError(.init(.noValues), "no records", allowed: "at least one length"), in: field)
        return nil
      }
      guard context.records.count(nodes.count) else {
        context.report(
          ScalarError(
            .yamlLimits, "too many records in all",
            allowed: "at most \(Scenario.Limits.empiricalValuesInAll) in a scenario"), in: field)
        return nil
      }
      let values = nodes.enumerated().map { index, node in
        measure(Field(node: node, path: field.path.index(index), keyPlace: node.place))
      }
      let complete = values.compactMap(\.self)
      return complete.count == values.count ? .empirical(complete) : nil
    }
  }

  /// What was learnt from recordings elsewhere, by its name.
  private func preset(_ field: Field) -> UncertainLength? {
    let allowed = Presets.all.filter { percentages || $0.takes.kindsOfMeasure == .lengths }
    return context.parse(field, Presets.list(allowed)) { (scalar) throws(ScalarError) -> UncertainLength in
      let preset: Preset
      do throws(PresetError) {
        preset = try Presets.named(scalar.text)
      } catch {
        throw ScalarError(
          .presetUnknown, "an unknown preset", allowed: Presets.list(allowed),
          hint: error.nearest.map { "did you mean \($0)?" } ?? "panelsim presets explains them")
      }
      guard allowed.contains(preset) else {
        throw ScalarError(
          .presetOfNothing, "shares of a planned time, where there is none", allowed: Presets.list(allowed),
          hint: "\(preset.name) is for what talks and remarks take")
      }
      return .preset(preset.name, takes: preset.takes)
    }
  }

  // MARK: Parameters

  private func measure(_ field: Field) -> Measure? { context.measure(field, percentages: percentages) }

  /// The measures under `names`, all of them required and no others allowed.
  private func parameters(_ field: Field, _ names: [String]) -> [Measure]? {
    guard let fields = Fields(of: field, "{ \(names.joined(separator: ", ")) }", in: context) else { return nil }
    fields.refuseUnknown(known: names)
    let values = names.map { fields.required($0, "a length").flatMap(measure) }
    let complete = values.compactMap(\.self)
    return complete.count == names.count ? complete : nil
  }

  /// A shape and one measure.
  private func shaped(_ field: Field, _ name: String) -> (shape: Double, measure: Measure)? {
    guard let fields = Fields(of: field, "{ shape, \(name) }", in: context) else { return nil }
    fields.refuseUnknown(known: ["shape", name])
    let shape = fields.required("shape", "a number").flatMap { context.number($0, in: Scenario.Limits.shape) }
    let measure = fields.required(name, "a length").flatMap(measure)
    guard let shape, let measure else { return nil }
    return (shape, measure)
  }
}
