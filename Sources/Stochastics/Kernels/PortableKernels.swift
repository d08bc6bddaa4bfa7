// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// The kernels in Swift, for every processor, and the reference that those in C are tested against.
///
/// One multiplication and one addition where the others fuse the two, so that the bits are the same on every machine.
enum PortableKernels {
  static let length = TrialBlock.length

  /// The table of functions that has the same form for all levels.
  static var functions: ck_kernels {
    ck_kernels(
      fill: { PortableKernels.fill($0!.pointee, $1!) },
      draw: { PortableKernels.draw($0!.pointee, $1!.pointee, into: $2!) },
      look_up: { table, bits, values in PortableKernels.lookUp(table!.pointee, bits: bits!, into: values!) },
      look_up_scores: { PortableKernels.lookUpScores($0!.pointee, ($1, $2!), ($3, $4!), into: $5!) },
      indicate: { PortableKernels.indicate($0!.pointee, threshold: $1, below: $2, beyond: $3, into: $4!) },
      count_reached: {
        PortableKernels.countReached($0!.pointee, UnsafeBufferPointer(start: $1, count: Int($2)), into: $3!)
      },
      advance: { PortableKernels.advance($0!, by: $1!) },
      read: { PortableKernels.read($0!, into: $1!) },
      multiply: { PortableKernels.multiply($0!, by: $1!) },
      soften: { PortableKernels.soften($0!, base: $1!, share: $2, flags: $3!, allowed: $4!, tolerance: $5) },
      cap: { PortableKernels.cap($0!, base: $1!, share: $2, limits: $3!, reached: $4!, tolerance: $5) },
      reduce: { clock, deadline, whole, size, floor, adapts, tolerance, values, base, reduced in
        let room = PortableKernels.Room(deadline: deadline, whole: whole, size: size, floor: floor, adapts: adapts)
        PortableKernels.reduce(values!, base: base!, reduced: reduced!, clock: clock!, room, tolerance: tolerance)
      },
      exceed: { PortableKernels.exceed($0!, limit: $1, tolerance: $2, excess: $3!, exceeds: $4!) },
      open_round: { wanted, done, step, room, elapsed, tolerance, qualifying, reached in
        PortableKernels.openRound(
          wanted: wanted!, done: done, step: step, room: room!, elapsed: elapsed!, tolerance: tolerance,
          qualifying: qualifying!, reached: reached!)
      },
      add_to_round: { PortableKernels.add($1!, to: $0!, qualifying: $2!, wanted: $3!, beyond: $4) },
      power_sums: { PortableKernels.powerSums($0!, weights: $1, count: Int($2)) },
      greatest: { PortableKernels.greatest(UnsafeBufferPointer(start: $0, count: Int($1))) },
      count_above: { values, limit, tolerance, count in
        PortableKernels.count(
          UnsafeBufferPointer(start: values, count: Int(count)), above: limit, tolerance: tolerance)
      },
      count_places: { values, count, scale, fineness, counters in
        PortableKernels.countPlaces(
          UnsafeBufferPointer(start: values, count: Int(count)), scale: scale, fineness: Int(fineness),
          counters: counters!)
      })
  }
}
