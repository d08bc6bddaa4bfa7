// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import PanelSimulation

/// Turns the first SIGINT into a stop of the run, so that what is done gets reported; a second one ends the program.
final class InterruptWatch {
  let interrupt = Interrupt()
  private let source: any DispatchSourceSignal

  /// Watches from now on, even where whoever started the program had the signal ignored.
  init() {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue(label: "interrupt"))
    source.setEventHandler { [interrupt] in
      if interrupt.isStopped { _exit(ExitStatus.interrupted.rawValue) }
      interrupt.stop()
    }
    source.activate()
    self.source = source
  }
}
