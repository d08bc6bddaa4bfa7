// SPDX-License-Identifier: GPL-3.0-or-later
//
// The loops of one level. A level's file includes this after it has defined how coefficients are looked up: `columns`,
// `bits_columns`, `scores_columns`, `fast_bits` and `fast_scores`.
//
// All arithmetic is by lane, and every fused multiplication and addition is written out, so levels give the same bits.

// MARK: Random bits

typedef struct { u32 s0, s1, s2, s3; } lanes;

/// The high and the low halves of 16 products.
INLINE void multiply_wide(u32 a, uint32_t b, u32 *high, u32 *low) {
  u64h words;
  memcpy(&words, &a, sizeof a);
  u64h even = (words & 0xFFFFFFFFull) * (uint64_t)b;
  u64h odd = (words >> 32) * (uint64_t)b;
  u64h lows = (even & 0xFFFFFFFFull) | (odd << 32);
  u64h highs = (even >> 32) | (odd & 0xFFFFFFFF00000000ull);
  memcpy(high, &highs, sizeof highs);
  memcpy(low, &lows, sizeof lows);
}

/// Philox4x32-10 at the counters of 16 lanes.
INLINE lanes seeded(const ck_stream *stream) {
  const u32 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  u32 c0 = (u32)stream->block;
  u32 c1 = (u32)(stream->draw << 4) | lane;
  u32 c2 = (u32)(uint32_t)stream->variable;
  u32 c3 = (u32)(uint32_t)(stream->variable >> 32);
  uint32_t k0 = (uint32_t)stream->seed, k1 = (uint32_t)(stream->seed >> 32);
  for (int round = 0; round < 10; round++) {
    u32 high0, low0, high1, low1;
    multiply_wide(c0, 0xD2511F53u, &high0, &low0);
    multiply_wide(c2, 0xCD9E8D57u, &high1, &low1);
    u32 next0 = high1 ^ c1 ^ k0, next2 = high0 ^ c3 ^ k1;
    c0 = next0;
    c1 = low1;
    c2 = next2;
    c3 = low0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  return (lanes){c0, c1, c2, c3};
}

INLINE u32 rotated(u32 words, int count) { return (words << count) | (words >> (32 - count)); }

/// The next step of sixteen xoshiro128++.
INLINE u32 next(lanes *s) {
  u32 result = rotated(s->s0 + s->s3, 7) + s->s0;
  u32 shifted = s->s1 << 9;
  s->s2 ^= s->s0;
  s->s3 ^= s->s1;
  s->s1 ^= s->s2;
  s->s0 ^= s->s3;
  s->s2 ^= shifted;
  s->s3 = rotated(s->s3, 11);
  return result;
}

static void LEVEL(fill)(const ck_stream *stream, uint32_t *bits) {
  lanes state = seeded(stream);
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    u32 words = next(&state);
    memcpy(bits + row, &words, sizeof words);
  }
}

// MARK: Quantile tables

/// The polynomial of the piece that holds a place of a cell.
INLINE float piece_value(const ck_table *table, int cell, float place) {
  int low = table->first_piece[cell], high = table->first_piece[cell + 1] - 1;
  while (low < high) {
    int middle = (low + high) / 2;
    if (place < table->pieces[middle].end) high = middle; else low = middle + 1;
  }
  const ck_piece *piece = &table->pieces[low];
  float x = place - piece->center, v = piece->c[5];
  for (int k = 4; k >= 0; k--) v = __builtin_fmaf(v, x, piece->c[k]);
  return v;
}

/// Puts the values of lanes that were not looked up fast in their places.
INLINE row_f mended(const ck_table *table, row_f values, uint32_t slow, row_i cells, row_f places) {
  float out[ROW], at[ROW];
  int32_t in[ROW];
  memcpy(out, &values, sizeof out);
  memcpy(at, &places, sizeof at);
  memcpy(in, &cells, sizeof in);
  for (; slow != 0; slow &= slow - 1) {
    int i = __builtin_ctz(slow);
    out[i] = piece_value(table, in[i], at[i]);
  }
  memcpy(&values, out, sizeof out);
  return values;
}

/// The values of the trials whose bits are in a row; see QuantileTable in Swift for cells and places.
INLINE row_f bits_row(const ck_table *table, const columns *c, row_u bits, int degree) {
  row_i side = (row_i)bits >> 31;
  row_f distance = __builtin_convertvector(((row_i)bits ^ side) | 1, row_f);
  row_u pattern;
  memcpy(&pattern, &distance, sizeof pattern);
  row_u mantissa = (pattern & 0x007FFFFFu) | 0x3F800000u;
  row_f place;
  memcpy(&place, &mantissa, sizeof place);
  row_i octave = (row_i)(pattern >> 23);
  uint32_t slow;
  row_f values = fast_bits(c, octave, side, distance, place - 1.5f, degree, &slow);
  if (__builtin_expect(slow != 0, 0)) {
    values = mended(table, values, slow, (side & 32) | (octave - 127), place - 1.0f);
  }
  return greater_row(values, (row_f)table->least);
}

INLINE void look_up_degree(const ck_table *table, const uint32_t *bits, float *values, int degree) {
  columns c = bits_columns(table, degree);
  for (int row = 0; row < CK_TRIALS; row += ROW) {
    row_u words;
    memcpy(&words, bits + row, sizeof words);
    store_row(values + row, bits_row(table, &c, words, degree));
  }
}

static void LEVEL(look_up)(const ck_table *table, const uint32_t *bits, float *values) {
  switch (table->degree) {
  case 3: look_up_degree(table, bits, values, 3); break;
  case 4: look_up_degree(table, bits, values, 4); break;
  default: look_up_degree(table, bits, values, 5); break;
  }
}

#if ROW == LANES
INLINE void draw_degree(const ck_table *table, const ck_stream *stream, float *values, int degree) {
  columns c = bits_columns(table, degree);
  lanes state = seeded(stream);
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    store_row(values + row, bits_row(table, &c, next(&state), degree));
  }
}

static void LEVEL(draw)(const ck_table *table, const ck_stream *stream, float *values) {
  switch (table->degree) {
  case 3: draw_degree(table, stream, values, 3); break;
  case 4: draw_degree(table, stream, values, 4); break;
  default: draw_degree(table, stream, values, 5); break;
  }
}
#else
/// There are too few registers for generators and tables at once.
static void LEVEL(draw)(const ck_table *table, const ck_stream *stream, float *values) {
  uint32_t bits[CK_TRIALS];
  LEVEL(fill)(stream, bits);
  LEVEL(look_up)(table, bits, values);
}
#endif

/// Cells are a quarter wide, from -8 to 8.
INLINE void scores_degree(
  const ck_table *table, float factor_loading, const float *factor, float own_loading, const float *own, float *values,
  int degree
) {
  columns c = scores_columns(table, degree);
  for (int row = 0; row < CK_TRIALS; row += ROW) {
    row_f score = FMA((row_f)factor_loading, load_row(factor + row), (row_f)own_loading * load_row(own + row));
    row_f at = greater_row(FMA(score, (row_f)4.0f, (row_f)32.0f), (row_f)0.0f);
    at = at < 0x1.fffffep5f ? at : (row_f)0x1.fffffep5f;
    row_i cell = __builtin_convertvector(at, row_i);
    row_f place = at - __builtin_convertvector(cell, row_f);
    uint32_t slow;
    row_f v = fast_scores(&c, cell, place - 0.5f, degree, &slow);
    if (__builtin_expect(slow != 0, 0)) v = mended(table, v, slow, cell, place);
    store_row(values + row, greater_row(v, (row_f)table->least));
  }
}

static void LEVEL(look_up_scores)(
  const ck_table *table, float factor_loading, const float *factor, float own_loading, const float *own, float *values
) {
  switch (table->degree) {
  case 3: scores_degree(table, factor_loading, factor, own_loading, own, values, 3); break;
  case 4: scores_degree(table, factor_loading, factor, own_loading, own, values, 4); break;
  default: scores_degree(table, factor_loading, factor, own_loading, own, values, 5); break;
  }
}

// MARK: Chances and counts

static void LEVEL(indicate)(
  const ck_stream *stream, uint64_t threshold, float below, float beyond, float *values
) {
  if (threshold > UINT32_MAX) {
    for (int row = 0; row < CK_TRIALS; row += LANES) store_f32(values + row, (f32)below);
    return;
  }
  lanes state = seeded(stream);
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    store_f32(values + row, next(&state) < (u32)(uint32_t)threshold ? (f32)below : (f32)beyond);
  }
}

static void LEVEL(count_reached)(
  const ck_stream *stream, const uint32_t *thresholds, int32_t count, int32_t *counts
) {
  lanes state = seeded(stream);
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    u32 bits = next(&state);
    i32 reached = 0;
    for (int32_t k = 0; k < count; k++) reached -= (i32)(bits >= (u32)thresholds[k]);
    memcpy(counts + row, &reached, sizeof reached);
  }
}

// MARK: Columns

static void LEVEL(advance)(double *clock, const float *values) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    store_f64(clock + row, load_f64(clock + row) + widened(load_f32(values + row)));
  }
}

static void LEVEL(read)(const double *clock, float *values) {
  for (int row = 0; row < CK_TRIALS; row += LANES) store_f32(values + row, narrowed(load_f64(clock + row)));
}

static void LEVEL(multiply)(float *values, const float *factors) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    store_f32(values + row, load_f32(values + row) * load_f32(factors + row));
  }
}

static void LEVEL(soften)(
  float *values, const float *base, float share, const float *flags, const float *allowed, float tolerance
) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    f32 value = load_f32(values + row), threshold = share * load_f32(base + row);
    f32 over = value - threshold;
    f32 softened = threshold + lesser_of(over, load_f32(allowed + row));
    i32 applies = (over > (f32)tolerance) & (load_f32(flags + row) > (f32)0.0f);
    store_f32(values + row, applies ? softened : value);
  }
}

static void LEVEL(cap)(
  float *values, const float *base, float share, float *limits, float *reached, float tolerance
) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    f32 value = load_f32(values + row), limit = share * load_f32(base + row);
    store_f32(limits + row, limit);
    store_f32(reached + row, value - limit > (f32)tolerance ? (f32)1.0f : (f32)0.0f);
    store_f32(values + row, lesser_of(value, limit));
  }
}

static void LEVEL(reduce)(
  const double *clock, double deadline, double whole, float size, float floor, float adapts, double tolerance,
  float *values, float *base, float *reduced
) {
  float per_whole = (float)(1 / whole);
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    f64 available = deadline - load_f64(clock + row);
    f32 kept = lesser_of((f32)1.0f, greater_of((f32)floor, narrowed(available) * per_whole));
    store_f32(base + row, size * kept);
    store_f32(values + row, load_f32(values + row) * FMA((f32)-adapts, 1.0f - kept, (f32)1.0f));
    i32 falls_short = __builtin_convertvector(whole - available > (f64)tolerance, i32);
    store_f32(reduced + row, falls_short ? (f32)1.0f : (f32)0.0f);
  }
}

static void LEVEL(exceed)(const double *clock, double limit, double tolerance, float *excess, float *exceeds) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    f64 over = load_f64(clock + row) - limit;
    store_f32(excess + row, greater_of(narrowed(over), (f32)0.0f));
    i32 exceeding = __builtin_convertvector(over > (f64)tolerance, i32);
    store_f32(exceeds + row, exceeding ? (f32)1.0f : (f32)0.0f);
  }
}

// MARK: Rounds

static int32_t LEVEL(open_round)(
  const int32_t *wanted, int32_t done, int32_t step, const double *room, const double *elapsed, double tolerance,
  float *qualifying, int32_t *reached
) {
  i32 count = 0;
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    i32 want = load_i32(wanted + row);
    f64 left = load_f64(room + row) - load_f64(elapsed + row);
    i32 holds = __builtin_convertvector(left > (f64)tolerance, i32) & (want > (i32)done);
    i32 next = want - done > (i32)step ? (i32)(done + step) : want;
    i32 held = holds ? next : load_i32(reached + row);
    store_f32(qualifying + row, holds ? (f32)1.0f : (f32)0.0f);
    memcpy(reached + row, &held, sizeof held);
    count -= holds;
  }
  int32_t sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += count[lane];
  return sum;
}

static void LEVEL(add_to_round)(
  float *sums, const float *values, const float *qualifying, const int32_t *wanted, int32_t number
) {
  for (int row = 0; row < CK_TRIALS; row += LANES) {
    f32 added = load_f32(values + row) * load_f32(qualifying + row);
    f32 sum = load_f32(sums + row);
    store_f32(sums + row, load_i32(wanted + row) > (i32)number ? sum + added : sum);
  }
}

// MARK: Statistics

INLINE ck_sums added_up(f64 counts, double center, f64 sums, f64 squares, f64 cubes) {
  ck_sums result = {0, center, 0, 0, 0};
  for (int lane = 0; lane < LANES; lane++) {
    result.count += counts[lane];
    result.sum += sums[lane];
    result.squares += squares[lane];
    result.cubes += cubes[lane];
  }
  return result;
}

/// The first values of a row, and `filler` in place of the others.
INLINE f32 part_of_row(const float *from, int32_t count, float filler) {
  f32 v = filler;
  for (int32_t lane = 0; lane < count && lane < LANES; lane++) v[lane] = from[lane];
  return v;
}

/// Sums of sixteen lanes in single precision.
typedef struct { f32 counts, sums, squares, cubes; } part_sums;

INLINE void add_to_part(part_sums *part, f32 values, const float *weights, int32_t left, float center) {
  f32 d = values - center;
  if (weights) {
    f32 weight = left < LANES ? part_of_row(weights, left, 0) : load_f32(weights);
    part->counts += weight;
    d *= weight;
  }
  f32 square = d * d;
  part->sums += d;
  part->squares += square;
  part->cubes = FMA(square, d, part->cubes);
}

/// How many values each lane adds up in single precision, before the lanes go on in double precision. Deviations from the
/// center are known to 2^-24 of themselves, and their sums to not much more.
#define SINGLE_ROWS 8
#define PAIR (2 * LANES)

INLINE ck_sums sums_of(const float *values, const float *weights, int32_t count) {
  float center = count > 0 ? values[0] : 0;
  f64 sums = 0, squares = 0, cubes = 0, counts = 0;
  for (int32_t first = 0; first < count; first += SINGLE_ROWS * PAIR) {
    int32_t end = first + SINGLE_ROWS * PAIR < count ? first + SINGLE_ROWS * PAIR : count;
    int32_t whole = first + (end - first) / PAIR * PAIR;
    // Rows go to two parts in turn: one would have to wait for itself.
    part_sums even = {0}, odd = {0};
    for (int32_t row = first; row < whole; row += PAIR) {
      add_to_part(&even, load_f32(values + row), weights ? weights + row : NULL, LANES, center);
      add_to_part(&odd, load_f32(values + row + LANES), weights ? weights + row + LANES : NULL, LANES, center);
    }
    for (int32_t row = whole; row < end; row += LANES) {
      f32 last = part_of_row(values + row, end - row, center);
      add_to_part(row == whole ? &even : &odd, last, weights ? weights + row : NULL, end - row, center);
    }
    sums += widened(even.sums) + widened(odd.sums);
    squares += widened(even.squares) + widened(odd.squares);
    cubes += widened(even.cubes) + widened(odd.cubes);
    counts += widened(even.counts) + widened(odd.counts);
  }
  ck_sums result = added_up(counts, center, sums, squares, cubes);
  if (!weights) result.count = count;
  return result;
}

static ck_sums LEVEL(power_sums)(const float *values, const float *weights, int32_t count) {
  // Whole blocks are what matters: for them the compiler leaves out what the others need.
  if (count != CK_TRIALS) return sums_of(values, weights, count);
  return weights ? sums_of(values, weights, CK_TRIALS) : sums_of(values, NULL, CK_TRIALS);
}

static float LEVEL(greatest)(const float *values, int32_t count) {
  f32 most = 0;
  for (int32_t row = 0; row < count; row += LANES) {
    int32_t left = count - row;
    most = greater_of(most, left < LANES ? part_of_row(values + row, left, 0) : load_f32(values + row));
  }
  float result = 0;
  for (int lane = 0; lane < LANES; lane++) result = most[lane] > result ? most[lane] : result;
  return result;
}

static int32_t LEVEL(count_above)(const float *values, float limit, float tolerance, int32_t count) {
  i32 above = 0;
  for (int32_t row = 0; row < count; row += LANES) {
    int32_t left = count - row;
    f32 some = left < LANES ? part_of_row(values + row, left, limit) : load_f32(values + row);
    above -= (i32)(some - (f32)limit > (f32)tolerance);
  }
  int32_t sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += above[lane];
  return sum;
}

static void LEVEL(count_places)(
  const float *values, int32_t count, float scale, int32_t fineness, uint32_t *counters
) {
  uint32_t shift = 23 - (uint32_t)fineness, last = (CK_OCTAVES << fineness) - 1;
  for (int32_t row = 0; row < count; row += LANES) {
    int32_t left = count - row;
    f32 some = left < LANES ? part_of_row(values + row, left, 0) : load_f32(values + row);
    f32 scaled = some * scale + 1.0f;
    u32 pattern;
    memcpy(&pattern, &scaled, sizeof pattern);
    u32 place = (pattern - 0x3F800000u) >> shift;
    place = (place < (u32)last ? place : (u32)last) + 1;
    place = some > (f32)0.0f ? place : (u32)0;
    uint32_t places[LANES];
    memcpy(places, &place, sizeof places);
    int32_t here = left < LANES ? left : LANES;
    for (int32_t lane = 0; lane < here; lane++) counters[places[lane]]++;
  }
}

static const ck_kernels LEVEL(kernels) = {
  .fill = LEVEL(fill),
  .draw = LEVEL(draw),
  .look_up = LEVEL(look_up),
  .look_up_scores = LEVEL(look_up_scores),
  .indicate = LEVEL(indicate),
  .count_reached = LEVEL(count_reached),
  .advance = LEVEL(advance),
  .read = LEVEL(read),
  .multiply = LEVEL(multiply),
  .soften = LEVEL(soften),
  .cap = LEVEL(cap),
  .reduce = LEVEL(reduce),
  .exceed = LEVEL(exceed),
  .open_round = LEVEL(open_round),
  .add_to_round = LEVEL(add_to_round),
  .power_sums = LEVEL(power_sums),
  .greatest = LEVEL(greatest),
  .count_above = LEVEL(count_above),
  .count_places = LEVEL(count_places),
};
