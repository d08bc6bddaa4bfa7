// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sixteen trials at a time, as values of the compiler's vector types: one register with AVX-512, two with AVX2. Tables are
// looked up for as many trials at a time as one register holds: ROW, which a level defines.

typedef float f32 __attribute__((ext_vector_type(16)));
typedef int32_t i32 __attribute__((ext_vector_type(16)));
typedef uint32_t u32 __attribute__((ext_vector_type(16)));
typedef float row_f __attribute__((ext_vector_type(ROW)));
typedef int32_t row_i __attribute__((ext_vector_type(ROW)));
typedef uint32_t row_u __attribute__((ext_vector_type(ROW)));
typedef uint64_t u64h __attribute__((ext_vector_type(8)));
typedef double f64 __attribute__((ext_vector_type(16)));

#define INLINE static inline __attribute__((always_inline))
#define LANES 16
#define FMA(a, b, c) __builtin_elementwise_fma((a), (b), (c))

INLINE f32 load_f32(const float *from) { f32 v; memcpy(&v, from, sizeof v); return v; }
INLINE void store_f32(float *to, f32 v) { memcpy(to, &v, sizeof v); }
INLINE i32 load_i32(const int32_t *from) { i32 v; memcpy(&v, from, sizeof v); return v; }
INLINE f64 load_f64(const double *from) { f64 v; memcpy(&v, from, sizeof v); return v; }
INLINE void store_f64(double *to, f64 v) { memcpy(to, &v, sizeof v); }
INLINE row_f load_row(const float *from) { row_f v; memcpy(&v, from, sizeof v); return v; }
INLINE void store_row(float *to, row_f v) { memcpy(to, &v, sizeof v); }
INLINE row_f greater_row(row_f a, row_f b) { return a > b ? a : b; }
INLINE f64 widened(f32 v) { return __builtin_convertvector(v, f64); }
INLINE f32 narrowed(f64 v) { return __builtin_convertvector(v, f32); }
INLINE f32 greater_of(f32 a, f32 b) { return a > b ? a : b; }
INLINE f32 lesser_of(f32 a, f32 b) { return a < b ? a : b; }
