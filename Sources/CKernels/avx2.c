// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernels for AVX2 with FMA. A register holds eight coefficients, so only the 16 cells that are looked up most are
// held at hand; the other lanes look theirs up one by one.

#include "CKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Vectors are passed only between functions that are inlined.
#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define LEVEL(name) avx2_##name
#define ROW 8
#include "level-types.h"

/// Coefficients by place: two registers for each, or four for scores.
typedef struct { row_f part[4][6]; uint32_t split; } columns;

INLINE columns bits_columns(const ck_table *table, int degree) {
  columns c;
  for (int k = 0; k <= degree; k++) {
    for (int part = 0; part < 2; part++) c.part[part][k] = load_row(table->columns16 + 16 * k + 8 * part);
  }
  c.split = table->split16;
  return c;
}

INLINE columns scores_columns(const ck_table *table, int degree) {
  columns c;
  for (int k = 0; k <= degree; k++) {
    for (int part = 0; part < 4; part++) c.part[part][k] = load_row(table->columns32 + 32 * k + 8 * part);
  }
  c.split = table->split32;
  return c;
}

/// The lanes that `far` names, and those whose cells hold several pieces.
INLINE uint32_t slow_lanes(const columns *c, row_i far, row_i place) {
  uint32_t slow = (uint32_t)_mm256_movemask_ps((__m256)far);
  if (c->split) slow |= (uint32_t)_mm256_movemask_ps((__m256)(((row_u)c->split >> ((row_u)place & 31u)) << 31));
  return slow;
}

/// A coefficient for eight trials, from 16 places; bit 3 of the place is the sign bit of `upper`.
INLINE row_f of_16(const columns *c, int first, int k, row_i place, __m256 upper) {
  __m256 low = _mm256_permutevar8x32_ps((__m256)c->part[first][k], (__m256i)place);
  __m256 high = _mm256_permutevar8x32_ps((__m256)c->part[first + 1][k], (__m256i)place);
  return (row_f)_mm256_blendv_ps(low, high, upper);
}

/// From 32 places; bit 4 is the sign bit of `half`.
INLINE row_f of_32(const columns *c, int k, row_i place, __m256 upper, __m256 half) {
  return (row_f)_mm256_blendv_ps((__m256)of_16(c, 0, k, place, upper), (__m256)of_16(c, 2, k, place, upper), half);
}

/// Octaves 24 to 31: the last three bits of the exponent, and the side before them.
INLINE row_f fast_bits(const columns *c, row_i octave, row_i side, row_f distance, row_f x, int degree, uint32_t *slow) {
  row_i place = (octave & 7) | (side & 8);
  *slow = slow_lanes(c, (row_i)(distance < (row_f)0x1p24f), place);
  // Bit 3 of the place is the side.
  row_f v = of_16(c, 0, degree, place, (__m256)side);
  for (int k = degree - 1; k >= 0; k--) v = FMA(v, x, of_16(c, 0, k, place, (__m256)side));
  return v;
}

/// Cells 16 to 47: scores from -4 to 4.
INLINE row_f fast_scores(const columns *c, row_i cell, row_f x, int degree, uint32_t *slow) {
  row_i place = cell & 31;
  *slow = slow_lanes(c, (row_i)((row_u)(cell - 16) > (row_u)31u), place);
  __m256 upper = (__m256)(place << 28), half = (__m256)(place << 27);
  row_f v = of_32(c, degree, place, upper, half);
  for (int k = degree - 1; k >= 0; k--) v = FMA(v, x, of_32(c, k, place, upper, half));
  return v;
}

#include "level.h"

#pragma clang attribute pop

const ck_kernels *ck_kernels_avx2(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &avx2_kernels : NULL;
}

#else

const ck_kernels *ck_kernels_avx2(void) { return NULL; }

#endif
