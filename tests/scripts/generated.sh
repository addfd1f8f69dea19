#!/bin/sh
# generated.sh ROSC - files of the repository that rosc writes are what it writes now. ROSC_BLESS=1 writes them; such a run
# still fails.
set -u
. tests/scripts/lib.sh
rosc=$1

check() { # FILE COMMAND
    "$rosc" "$2" > "$scratch/new" || bad "$1" "rosc $2 fails"
    if cmp -s "$1" "$scratch/new"; then
        ok
    elif [ "${ROSC_BLESS:-}" = 1 ]; then
        cp "$scratch/new" "$1"
        bad "$1" 'was rewritten: read it, then run again without ROSC_BLESS'
    else
        bad "$1" "is not what 'rosc $2' writes; ROSC_BLESS=1 writes it"
        diff -u "$1" "$scratch/new" | head -n 20
    fi
}

check docs/reference.md reference
finish
