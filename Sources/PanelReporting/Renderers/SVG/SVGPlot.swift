// SPDX-License-Identifier: GPL-3.0-or-later

/// A ``Plot`` as a file in SVG: it scales, can be read aloud, and is legible on light and on dark.
struct SVGPlot {
  private let plot: Plot
  private let keys: [Plot.Layer]
  /// What tells the ids of plots in one file apart.
  private let suffix: String

  static let (width, height) = (720.0, 420.0)
  private static let (left, right, top, foot) = (64.0, 24.0, 48.0, 52.0)
  private static let keyHeight = 22.0

  /// - Parameter number: of several plots in a file, from 1.
  init(_ plot: Plot, number: Int? = nil) {
    self.plot = plot
    keys = plot.layers.filter { $0.name != nil }
    suffix = number.map { "-\($0)" } ?? ""
  }

  /// The whole file.
  var text: String {
    let root = root(
      [.init("xmlns", "http://www.w3.org/2000/svg")],
      [
        SVGElement(style: Self.style),
        SVGElement(
          "rect", [.init("class", "paper"), .init("width", Self.width), .init("height", Self.height)]),
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text()
  }

  /// The plot as a part of a larger drawing, which brings ``style``.
  func element(x: Double, y: Double) -> SVGElement { root([.init("x", x), .init("y", y)], []) }

  private func root(_ attributes: [SVGElement.Attribute], _ ground: [SVGElement]) -> SVGElement {
    SVGElement(
      "svg",
      attributes + [
        .init("viewBox", "0 0 \(NumberWords.short(Self.width)) \(NumberWords.short(Self.height))"),
        .init("width", Self.width), .init("height", Self.height), .init("role", "img"),
        .init("aria-labelledby", "title\(suffix) desc\(suffix)"),
      ],
      [
        SVGElement("title", [.init("id", "title\(suffix)")], text: plot.title),
        SVGElement("desc", [.init("id", "desc\(suffix)")], text: plot.description),
      ] + ground + [
        SVGElement(
          "text", [.init("class", "title"), .init("x", Self.left), .init("y", 24)], text: plot.title)
      ] + key + grid + plot.layers.flatMap(layer) + axes)
  }

  /// Colours that keep their contrast on white and on black, for whatever eyes (P. Tol's bright scheme, darkened).
  static let style = """
        text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; fill: #222 }
        .title { font-size: 15px; font-weight: 600 }
        .paper { fill: #fff }
        .bar { fill: #9ecae1; stroke: #5a8fb0; stroke-width: 0.75 }
        .line { fill: none; stroke: #a8321a; stroke-width: 2.25 }
        .guide { fill: none; stroke: #444; stroke-width: 1.25; stroke-dasharray: 6 4 }
        .band { fill: #888; fill-opacity: 0.22 }
        .point { fill: #a8321a }
        .whisker { stroke: #a8321a; stroke-width: 1.5 }
        .mark { stroke: #444; stroke-width: 1; stroke-dasharray: 2 3 }
        .grid { stroke: #000; stroke-opacity: 0.1; stroke-width: 1 }
        .axis { stroke: #444; stroke-width: 1 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e8e8e8 }
          .paper { fill: #16181c }
          .bar { fill: #2c5a78; stroke: #6fa8cc }
          .line { stroke: #ff9a76 }
          .guide, .mark, .axis { stroke: #bbb }
          .point { fill: #ff9a76 }
          .whisker { stroke: #ff9a76 }
          .grid { stroke: #fff; stroke-opacity: 0.14 }
        }

    """

  // MARK: Places

  private func x(_ value: Double) -> Double {
    Self.left + min(max(plot.x.scale.place(value), 0), 1) * (Self.width - Self.left - Self.right)
  }

  private var roof: Double { Self.top + (keys.isEmpty ? 0 : Self.keyHeight) }
  private var floor: Double { Self.height - Self.foot }
  private func y(_ value: Double) -> Double { floor - min(max(plot.y.scale.place(value), 0), 1) * (floor - roof) }

  // MARK: Layers

  private func layer(_ layer: Plot.Layer) -> [SVGElement] {
    switch layer {
    case .bars(let bars, _):
      return bars.filter { $0.to > plot.x.scale.low && $0.from < plot.x.scale.high && $0.height > 0 }.map { bar in
        SVGElement(
          "rect",
          [
            .init("class", "bar"), .init("x", x(bar.from)), .init("y", y(bar.height)),
            .init("width", x(bar.to) - x(bar.from)), .init("height", floor - y(bar.height)),
          ])
      }
    case .line(let points, _): return [path(points, "line")]
    case .guide(let points, _): return [path(points, "guide")]
    case .band(let low, let high, _):
      return [
        SVGElement(
          "rect",
          [
            .init("class", "band"), .init("x", Self.left), .init("y", y(high)),
            .init("width", Self.width - Self.left - Self.right), .init("height", y(low) - y(high)),
          ])
      ]
    case .points(let points, _): return points.flatMap(whiskered)
    case .mark(let value, let label):
      guard (0...1).contains(plot.x.scale.place(value)) else { return [] }
      let isRight = plot.x.scale.place(value) > 0.8
      return [
        line("mark", x(value), roof, x(value), floor),
        SVGElement(
          "text",
          [
            .init("x", x(value) + (isRight ? -5 : 5)), .init("y", roof + 12),
            .init("text-anchor", isRight ? "end" : "start"),
          ], text: label),
      ]
    }
  }

  private func path(_ points: [Plot.Point], _ name: String) -> SVGElement {
    let steps = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + NumberWords.short(x(point.x)) + " " + NumberWords.short(y(point.y))
    }
    return SVGElement("path", [.init("class", name), .init("d", steps.joined(separator: " "))])
  }

  private func whiskered(_ point: Plot.Point) -> [SVGElement] {
    let dot = SVGElement(
      "circle", [.init("class", "point"), .init("cx", x(point.x)), .init("cy", y(point.y)), .init("r", 4)])
    guard let low = point.low, let high = point.high else { return [dot] }
    let place = x(point.x)
    return [
      line("whisker", place, y(low), place, y(high)), line("whisker", place - 4, y(low), place + 4, y(low)),
      line("whisker", place - 4, y(high), place + 4, y(high)), dot,
    ]
  }

  private func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> SVGElement {
    SVGElement(
      "line", [.init("class", name), .init("x1", x1), .init("y1", y1), .init("x2", x2), .init("y2", y2)])
  }

  // MARK: Around them

  private var grid: [SVGElement] {
    plot.y.scale.ticks(atMost: 6).map { line("grid", Self.left, y($0), Self.width - Self.right, y($0)) }
  }

  private var axes: [SVGElement] {
    let ticks = plot.x.scale.ticks(atMost: 10).flatMap { tick in
      [
        line("axis", x(tick), floor, x(tick), floor + 5),
        SVGElement(
          "text", [.init("x", x(tick)), .init("y", floor + 19), .init("text-anchor", "middle")],
          text: plot.x.scale.label(tick)),
      ]
    }
    let heights = plot.y.scale.ticks(atMost: 6).map { tick in
      SVGElement(
        "text", [.init("x", Self.left - 8), .init("y", y(tick) + 4), .init("text-anchor", "end")],
        text: plot.y.scale.label(tick))
    }
    let middle = (Self.left + Self.width - Self.right) / 2
    let labels = [
      SVGElement(
        "text", [.init("x", middle), .init("y", Self.height - 12), .init("text-anchor", "middle")], text: plot.x.label),
      SVGElement(
        "text",
        [
          .init("x", -(floor + roof) / 2), .init("y", 16), .init("transform", "rotate(-90)"),
          .init("text-anchor", "middle"),
        ], text: plot.y.label),
    ]
    return [line("axis", Self.left, floor, Self.width - Self.right, floor)] + ticks + heights + labels
  }

  /// What each layer is, in a row above the picture.
  private var key: [SVGElement] {
    var place = Self.left
    let y = Self.top - 4
    return keys.flatMap { layer -> [SVGElement] in
      let name = layer.name ?? ""
      let sample: SVGElement
      switch layer {
      case .bars: sample = box("bar", place, y)
      case .band: sample = box("band", place, y)
      case .line: sample = line("line", place, y, place + 22, y)
      case .guide, .mark: sample = line("guide", place, y, place + 22, y)
      case .points:
        sample = SVGElement(
          "circle", [.init("class", "point"), .init("cx", place + 11), .init("cy", y), .init("r", 4)])
      }
      let text = SVGElement("text", [.init("x", place + 28), .init("y", y + 4)], text: name)
      place += 28 + Double(DisplayWidth.of(name)) * 7.2 + 24
      return [sample, text]
    }
  }

  private func box(_ name: String, _ x: Double, _ y: Double) -> SVGElement {
    SVGElement(
      "rect",
      [.init("class", name), .init("x", x), .init("y", y - 6), .init("width", 22), .init("height", 12)])
  }
}

/// Several plots in one file, two in a row.
struct SVGSheet {
  let title: String
  let plots: [Plot]

  /// The whole file.
  var text: String {
    let drawn = plots.enumerated().map { SVGPlot($1, number: $0 + 1) }
    let columns = min(2, max(1, plots.count))
    let rows = (plots.count + columns - 1) / columns
    let (width, height) = (SVGPlot.width, SVGPlot.height)
    let (wide, high) = (width * Double(columns), height * Double(rows))
    let root = SVGElement(
      "svg",
      [
        .init("xmlns", "http://www.w3.org/2000/svg"),
        .init("viewBox", "0 0 \(NumberWords.short(wide)) \(NumberWords.short(high))"), .init("width", wide),
        .init("height", high), .init("role", "group"), .init("aria-labelledby", "sheet-title"),
      ],
      [
        SVGElement("title", [.init("id", "sheet-title")], text: title), SVGElement(style: SVGPlot.style),
        SVGElement("rect", [.init("class", "paper"), .init("width", wide), .init("height", high)]),
      ]
        + drawn.enumerated().map { index, plot in
          plot.element(x: Double(index % columns) * width, y: Double(index / columns) * height)
        })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text()
  }
}
