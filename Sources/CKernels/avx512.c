// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernels for AVX-512. Two registers hold a coefficient of the 32 cells that are looked up most, and one instruction
// looks it up for sixteen trials.

#include "CKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma"), min_vector_width(512))), apply_to = function)

#define LEVEL(name) avx512_##name
#define ROW 16
#include "level-types.h"

/// Coefficients by place, two registers for each.
typedef struct { f32 low[6], high[6]; uint32_t split; } columns;

INLINE columns loaded(const ck_table *table, int degree) {
  columns c;
  for (int k = 0; k <= degree; k++) {
    c.low[k] = load_f32(table->columns32 + 32 * k);
    c.high[k] = load_f32(table->columns32 + 32 * k + 16);
  }
  c.split = table->split32;
  return c;
}

INLINE columns bits_columns(const ck_table *table, int degree) { return loaded(table, degree); }
INLINE columns scores_columns(const ck_table *table, int degree) { return loaded(table, degree); }

INLINE row_f looked_up(const columns *c, row_i place, row_f x, int degree) {
  row_f v = (row_f)_mm512_permutex2var_ps((__m512)c->low[degree], (__m512i)place, (__m512)c->high[degree]);
  for (int k = degree - 1; k >= 0; k--) {
    v = FMA(v, x, (row_f)_mm512_permutex2var_ps((__m512)c->low[k], (__m512i)place, (__m512)c->high[k]));
  }
  return v;
}

/// The lanes that `far` names, and those whose cells hold several pieces.
INLINE uint32_t slow_lanes(const columns *c, row_i far, row_i place) {
  uint32_t slow = _mm512_movepi32_mask((__m512i)far);
  if (c->split) slow |= _mm512_movepi32_mask((__m512i)(((row_u)c->split >> ((row_u)place & 31u)) << 31));
  return slow;
}

/// Octaves 16 to 31: the last four bits of the exponent, and the side before them.
INLINE row_f fast_bits(const columns *c, row_i octave, row_i side, row_f distance, row_f x, int degree, uint32_t *slow) {
  row_i place = (octave & 15) | (side & 16);
  *slow = slow_lanes(c, (row_i)(distance < (row_f)0x1p16f), place);
  return looked_up(c, place, x, degree);
}

/// Cells 16 to 47: scores from -4 to 4.
INLINE row_f fast_scores(const columns *c, row_i cell, row_f x, int degree, uint32_t *slow) {
  row_i place = cell & 31;
  *slow = slow_lanes(c, (row_i)((row_u)(cell - 16) > (row_u)31u), place);
  return looked_up(c, place, x, degree);
}

#include "level.h"

#pragma clang attribute pop

const ck_kernels *ck_kernels_avx512(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
      && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("fma")
    ? &avx512_kernels : NULL;
}

#else

const ck_kernels *ck_kernels_avx512(void) { return NULL; }

#endif
