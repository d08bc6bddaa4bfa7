# SPDX-License-Identifier: GPL-3.0-or-later
# For scripts that fuzz: compiles panelsim's modules for libFuzzer, which SwiftPM can't build, into $out.
# It takes $out, and sets $limit from a script's first argument and gathers $objects.

# RUNS | SECONDSs → libFuzzer's limit
limit_of() {
  case $1 in
    *[!0-9]*s | s) return 64 ;;
    *s) limit=-max_total_time=${1%s} ;;
    '' | *[!0-9]*) return 64 ;;
    *) limit=-runs=$1 ;;
  esac
}

clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
[ -x "$clang" ] || clang=clang

objects=()
compile_c() { # SOURCES INCLUDES [FLAGS…]
  local source object sources=$1 includes=$2
  shift 2
  for source in "$sources"/*.c; do
    object=$out/$(basename "$source" .c).c.o
    "$clang" -c -O1 -g -fsanitize=fuzzer-no-link "$@" -I "$includes" "$source" -o "$object"
    objects+=("$object")
  done
}

swift_flags=(
  -O -g -wmo -swift-version 6 -package-name panelsim -sanitize=fuzzer -parse-as-library -I $out
  -I Sources/CKernels/include -I Sources/CGSL
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault
)

compile_swift() { # MODULE [PATH TO LEAVE OUT]
  local sources=()
  while IFS= read -r -d '' file; do sources+=("$file"); done \
    < <(find "Sources/$1" -name '*.swift' -not -path "${2:-}" -print0)
  swiftc "${swift_flags[@]}" -c -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -o "$out/$1.o" "${sources[@]}"
  objects+=("$out/$1.o")
}

# What everything else stands on.
compile_floors() {
  mkdir -p "$out"
  # SwiftPM writes this for C targets that have none.
  printf 'module CKernels { umbrella header "%s" export * }\n' "$PWD/Sources/CKernels/include/CKernels.h" \
    > $out/CKernels.modulemap
  swift_flags+=(-Xcc -fmodule-map-file=$out/CKernels.modulemap)
  compile_c Sources/CKernels Sources/CKernels/include
  for module in PlainText Chronology Stochastics GSL Estimation PanelModel; do compile_swift $module; done
}
