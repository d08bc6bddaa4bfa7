// SPDX-License-Identifier: GPL-3.0-or-later

extension PortableKernels {
  static func advance(_ clock: UnsafeMutablePointer<Double>, by values: UnsafePointer<Float>) {
    for trial in 0..<length { clock[trial] += Double(values[trial]) }
  }

  static func read(_ clock: UnsafePointer<Double>, into values: UnsafeMutablePointer<Float>) {
    for trial in 0..<length { values[trial] = Float(clock[trial]) }
  }

  static func multiply(_ values: UnsafeMutablePointer<Float>, by factors: UnsafePointer<Float>) {
    for trial in 0..<length { values[trial] *= factors[trial] }
  }

  static func soften(
    _ values: UnsafeMutablePointer<Float>, base: UnsafePointer<Float>, share: Float, flags: UnsafePointer<Float>,
    allowed: UnsafePointer<Float>, tolerance: Float
  ) {
    for trial in 0..<length {
      let threshold = share * base[trial]
      let over = values[trial] - threshold
      let softened = threshold + (over < allowed[trial] ? over : allowed[trial])
      let flagged = flags[trial] > 0 ? softened : values[trial]
      values[trial] = over > tolerance ? flagged : values[trial]
    }
  }

  static func cap(
    _ values: UnsafeMutablePointer<Float>, base: UnsafePointer<Float>, share: Float,
    limits: UnsafeMutablePointer<Float>, reached: UnsafeMutablePointer<Float>, tolerance: Float
  ) {
    for trial in 0..<length {
      let limit = share * base[trial]
      limits[trial] = limit
      reached[trial] = values[trial] - limit > tolerance ? 1 : 0
      values[trial] = min(values[trial], limit)
    }
  }

  /// What ``ColumnKernels/reduce`` makes room in.
  struct Room {
    let deadline: Double
    let whole: Double
    let size: Float
    let floor: Float
    let adapts: Float
  }

  static func reduce(
    _ values: UnsafeMutablePointer<Float>, base: UnsafeMutablePointer<Float>, reduced: UnsafeMutablePointer<Float>,
    clock: UnsafePointer<Double>, _ room: Room, tolerance: Double
  ) {
    let perWhole = Float(1 / room.whole)
    for trial in 0..<length {
      let available = room.deadline - clock[trial]
      let kept = min(1, max(room.floor, Float(available) * perWhole))
      base[trial] = room.size * kept
      values[trial] *= 1 - room.adapts * (1 - kept)
      reduced[trial] = room.whole - available > tolerance ? 1 : 0
    }
  }

  static func exceed(
    _ clock: UnsafePointer<Double>, limit: Double, tolerance: Double, excess: UnsafeMutablePointer<Float>,
    exceeds: UnsafeMutablePointer<Float>
  ) {
    for trial in 0..<length {
      let over = clock[trial] - limit
      excess[trial] = max(Float(over), 0)
      exceeds[trial] = over > tolerance ? 1 : 0
    }
  }

  static func openRound(
    wanted: UnsafePointer<Int32>, done: Int32, step: Int32, room: UnsafePointer<Double>,
    elapsed: UnsafePointer<Double>, tolerance: Double, qualifying: UnsafeMutablePointer<Float>,
    reached: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    var count: Int32 = 0
    for trial in 0..<length {
      // Sign bits: no branch can be made of them.
      let hasRoom = Int32(truncatingIfNeeded: (tolerance - (room[trial] - elapsed[trial])).bitPattern >> 63)
      let wantsMore = Int32(bitPattern: UInt32(bitPattern: done &- wanted[trial]) >> 31)
      let holds = hasRoom & wantsMore
      let next = wanted[trial] &- done > step ? done &+ step : wanted[trial]
      qualifying[trial] = Float(holds)
      reached[trial] = holds > 0 ? next : reached[trial]
      count &+= holds
    }
    return count
  }

  static func add(
    _ values: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>, qualifying: UnsafePointer<Float>,
    wanted: UnsafePointer<Int32>, beyond number: Int32
  ) {
    for trial in 0..<length {
      let counts: Float = wanted[trial] > number ? 1 : 0
      sums[trial] += values[trial] * qualifying[trial] * counts
    }
  }
}
