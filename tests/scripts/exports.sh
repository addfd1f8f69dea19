#!/bin/sh
# exports.sh LIBRARY - the shared library exports the functions of rosc.h and nothing else.
set -u
. tests/scripts/lib.sh
lib=$1
command -v nm > /dev/null || skip "nm is not installed"

nm -D --defined-only "$lib" | awk '$2 ~ /[TDBRW]/ { print $3 }' | sed 's/@.*//' | sort -u > "$scratch/have"
tr '\n' ' ' < include/rosc/rosc.h | sed 's/ROSC_API/\nROSC_API/g' |
    sed -n 's/^ROSC_API[^(]*[ *]\(rosc_[a-z_]*\)(.*/\1/p' | sort -u > "$scratch/want"
[ -s "$scratch/want" ] || bad exports "no function was found in rosc.h"
grep -vxF -f "$scratch/want" "$scratch/have" | grep -vE '^(_init|_fini|__bss_start|_edata|_end|__(asan|ubsan|odr_asan).*)$' > "$scratch/more"
while read -r name; do bad "$name" "is exported and not in rosc.h"; done < "$scratch/more"
grep -vxF -f "$scratch/have" "$scratch/want" > "$scratch/less"
while read -r name; do bad "$name" "is in rosc.h and not exported"; done < "$scratch/less"
ok
finish
