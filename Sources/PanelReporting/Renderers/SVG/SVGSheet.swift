// SPDX-License-Identifier: GPL-3.0-or-later

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
        .init("viewBox", "0 0 \(SVGElement.number(wide)) \(SVGElement.number(high))"), .init("width", wide),
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
