// SPDX-License-Identifier: GPL-3.0-or-later
//
// The innermost loops over columns of trials, once per instruction set.
//
// Goals, in order: the same bits with AVX2 and with AVX-512; the error bounds of the portable kernels in Swift, which are
// the reference; speed.
//
// A column has CK_TRIALS values. Pointers in one call don't overlap unless they are equal where that is said.

#ifndef PANELSIM_CKERNELS_H
#define PANELSIM_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#define CK_TRIALS 1024
/// Octaves above 0 that `count_places` tells apart; what lies beyond counts as the last.
#define CK_OCTAVES 34

/// A polynomial over a part of a cell of a quantile table, in the distance from `center`.
typedef struct {
  /// Where the part ends, in the cell's coordinate from 0 to 1; infinite for the cell's last.
  float end;
  float center;
  /// The coefficients, that of the constant first.
  float c[6];
} ck_piece;

/// A quantile table as kernels see it.
typedef struct {
  const ck_piece *pieces;
  /// The first piece of each of 64 cells, and one entry more.
  const int32_t *first_piece;
  /// Coefficients of the cells that are looked up most, by coefficient and place: 6 rows of 32. Cells with several
  /// pieces have zeros.
  const float *columns32;
  /// The same for the 16 places that kernels with short registers look at.
  const float *columns16;
  /// The places of `columns32` and `columns16` whose cells hold several pieces, bit by bit.
  uint32_t split32;
  uint32_t split16;
  /// The degree of all polynomials in cells that hold one only; higher coefficients are zero. 3, 4 or 5.
  int32_t degree;
  /// No value is below this.
  float least;
} ck_table;

/// Whose random bits are drawn: see UniformStream in Swift for the law.
typedef struct {
  uint64_t seed;
  uint64_t variable;
  uint32_t block;
  uint32_t draw;
} ck_stream;

/// Power sums about a center.
typedef struct {
  double count;
  double center;
  double sum;
  double squares;
  double cubes;
} ck_sums;

/// One set of loops for each instruction set.
typedef struct {
  /// Random bits, 32 for each trial.
  void (*fill)(const ck_stream *stream, uint32_t *bits);
  /// Variates of a table that is looked up by bits.
  void (*draw)(const ck_table *table, const ck_stream *stream, float *values);
  /// Variates at given bits.
  void (*look_up)(const ck_table *table, const uint32_t *bits, float *values);
  /// Variates of a table that is looked up by score, at own_loading * own + factor_loading * factor.
  void (*look_up_scores)(
    const ck_table *table, float factor_loading, const float *factor, float own_loading, const float *own,
    float *values);
  /// `below` where the bits are below the threshold, else `beyond`.
  void (*indicate)(const ck_stream *stream, uint64_t threshold, float below, float beyond, float *values);
  /// How many of the thresholds, which rise, the bits reach.
  void (*count_reached)(const ck_stream *stream, const uint32_t *thresholds, int32_t count, int32_t *counts);

  /// clock += values.
  void (*advance)(double *clock, const float *values);
  /// values = clock.
  void (*read)(const double *clock, float *values);
  /// values *= factors.
  void (*multiply)(float *values, const float *factors);
  /// Where a value exceeds threshold = share * base by more than the tolerance and the flag is set, it becomes
  /// threshold + min(value - threshold, allowed).
  void (*soften)(float *values, const float *base, float share, const float *flags, const float *allowed, float tolerance);
  /// limits = share * base; reached = 1 where a value exceeds its limit by more than the tolerance, else 0;
  /// values = min(values, limits).
  void (*cap)(float *values, const float *base, float share, float *limits, float *reached, float tolerance);
  /// kept = (deadline - clock) / whole, in floor...1; base = size * kept; values *= 1 - adapts * (1 - kept);
  /// reduced = 1 where deadline - clock falls short of the whole by more than the tolerance, else 0.
  void (*reduce)(
    const double *clock, double deadline, double whole, float size, float floor, float adapts, double tolerance,
    float *values, float *base, float *reduced);
  /// excess = max(0, clock - limit); exceeds = 1 where that is more than the tolerance, else 0.
  void (*exceed)(const double *clock, double limit, double tolerance, float *excess, float *exceeds);

  /// Trials that hold another round, `qualifying` = 1, else 0: those that have some of `wanted` left beyond `done`, and
  /// more than the tolerance of their room. `reached` of these becomes min(wanted, done + step). How many they are.
  int32_t (*open_round)(
    const int32_t *wanted, int32_t done, int32_t step, const double *room, const double *elapsed, double tolerance,
    float *qualifying, int32_t *reached);
  /// sums += values where a trial qualifies and wants more than `number`.
  void (*add_to_round)(float *sums, const float *values, const float *qualifying, const int32_t *wanted, int32_t number);

  /// Sums over the first `count` values, at most CK_TRIALS; those with weight 0 are left out where there are weights.
  ck_sums (*power_sums)(const float *values, const float *weights, int32_t count);
  /// The greatest of the first `count` values; 0 if none is above 0.
  float (*greatest)(const float *values, int32_t count);
  /// How many of the first `count` values exceed the limit by more than the tolerance.
  int32_t (*count_above)(const float *values, float limit, float tolerance, int32_t count);
  /// Adds 1 to the counter of each of the first `count` values. Counter 0 is for zeros; then come 2^fineness counters for
  /// each octave: values with 2^k <= value * scale + 1 < 2^(k + 1).
  void (*count_places)(const float *values, int32_t count, float scale, int32_t fineness, uint32_t *counters);
} ck_kernels;

/// The kernels for a level, or NULL where the processor, or the architecture, has none.
const ck_kernels *ck_kernels_avx512(void);
const ck_kernels *ck_kernels_avx2(void);

#endif
