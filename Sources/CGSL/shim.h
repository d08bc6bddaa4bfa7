// SPDX-License-Identifier: GPL-3.0-or-later
// What the overlay needs of the GNU Scientific Library. GSL's globals are handed out by functions: Swift takes a
// pointer that C declares at file scope for shared mutable state.
#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>

/// The library's version at run time.
static inline const char *cgsl_version(void) { return gsl_version; }

/// Switches the default error handler off, which ends the process.
static inline void cgsl_return_errors(void) { gsl_set_error_handler_off(); }

static inline const gsl_root_fsolver_type *cgsl_root_brent(void) { return gsl_root_fsolver_brent; }

static inline const gsl_min_fminimizer_type *cgsl_minimum_brent(void) { return gsl_min_fminimizer_brent; }

static inline const gsl_multimin_fminimizer_type *cgsl_minimum_simplex(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}

static inline const gsl_multimin_fdfminimizer_type *cgsl_minimum_bfgs(void) {
  return gsl_multimin_fdfminimizer_vector_bfgs2;
}

#endif
