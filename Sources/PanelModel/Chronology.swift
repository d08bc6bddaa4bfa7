// SPDX-License-Identifier: GPL-3.0-or-later

// Every noun speaks of times, and nobody can make or read one without their types: whoever imports the nouns has these.
@_exported public import Chronology
