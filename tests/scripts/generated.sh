#!/bin/sh
# generated.sh ROSC - files of the repository that rosc writes are what it writes now. ROSC_BLESS=1 writes them; such a run
# still fails.
set -u
. tests/scripts/lib.sh
rosc=$1

check() { # FILE COMMAND
    "$rosc" "$2" > "$scratch/new" || bad "$1" "rosc $2 fails"
    golden "$1" "$scratch/new"
}

check docs/reference.md reference
finish
