// SPDX-License-Identifier: GPL-3.0-or-later

extension PanelBenchmark {
  /// Every benchmark, subject by subject.
  public static let all: [PanelBenchmark] =
    tables + sampling + engine + statistics + decoding + recordings + fitting + command
}
