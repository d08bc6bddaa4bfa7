// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// An instruction set that the innermost loops are written for.
///
/// ``avx2`` and ``avx512`` give the same bits. ``portable`` has no fused multiplication and addition, so that its bits are
/// the same on every machine; a variate differs from that of the other levels by less than a millionth of itself.
public enum KernelLevel: String, Hashable, Sendable, CaseIterable {
  /// Swift, for every processor; what the other levels are tested against.
  case portable
  /// AVX2 and FMA: x86-64 processors since 2013.
  case avx2
  /// AVX-512 (F, DQ, BW, VL): x86-64 servers since 2017.
  case avx512

  /// Whether this processor has it.
  public var isAvailable: Bool { functions != nil }

  /// Those that this processor has, the fastest last.
  public static let available = allCases.filter(\.isAvailable)

  /// The fastest that this processor has.
  public static let best = available.last ?? .portable

  /// The name of the arithmetic, alike for levels that give the same bits.
  public var arithmetic: String { self == .portable ? "portable" : "fma" }

  /// The level's loops.
  var functions: ck_kernels? {
    switch self {
    case .portable: PortableKernels.functions
    case .avx2: ck_kernels_avx2()?.pointee
    case .avx512: ck_kernels_avx512()?.pointee
    }
  }
}
