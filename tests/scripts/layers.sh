#!/bin/sh
# layers.sh - each folder of lib/ includes only headers that lib/LAYERS allows it; only the owners include a foreign
# library; nothing below cmd/ prints or exits.
set -u
. tests/scripts/lib.sh

# FOLDER FILE LINE HEADER of every include with quotes
awk -F'"' '/^[ \t]*#[ \t]*include[ \t]*"/ { split(FILENAME, p, "/"); print p[2], FILENAME, FNR, $2 }' \
    lib/*/*.c lib/*/*.h > "$scratch/includes"

awk '
    FILENAME == ARGV[1] {
        if ($0 ~ /^#/ || NF == 0) next
        known[$1] = 1
        allowed[$1 "/" $1] = 1
        for (i = 2; i <= NF; i++) {
            if (!($i in known)) print "lib/LAYERS: " $1 " may include " $i ", which stands below it"
            allowed[$1 "/" $i] = 1
        }
        next
    }
    {
        n = split($4, p, "/")
        if (!($1 in known)) print $2 ": folder " $1 " is not in lib/LAYERS"
        else if (n < 2) print $2 ":" $3 ": " $4 " is not written relative to lib/"
        else if (!(($1 "/" p[1]) in allowed)) print $2 ":" $3 ": " $1 " may not include " $4
    }' lib/LAYERS "$scratch/includes" > "$scratch/wrong"

check() { # NAME: fails with each line of standard input
    n=0
    while IFS= read -r line; do
        bad "$1" "$line"
        n=$((n + 1))
    done
    [ "$n" -eq 0 ] && ok
}

[ -s "$scratch/includes" ] || bad layers "no include was found: the test is blind"
check layers < "$scratch/wrong"

grep -n '<yaml\.h>' lib/*/*.[ch] cmd/rosc/*.[ch] | grep -v '^lib/yaml/' > "$scratch/out"
check "libyaml only in lib/yaml" < "$scratch/out"
grep -n '<pcre2\.h>' lib/*/*.[ch] cmd/rosc/*.[ch] | grep -v '^lib/base/regex\.c:' > "$scratch/out"
check "pcre2 only in lib/base/regex.c" < "$scratch/out"
grep -n '<jansson\.h>' lib/*/*.[ch] cmd/rosc/*.[ch] | grep -v '^lib/lsp/input\.c:' > "$scratch/out"
check "jansson only in lib/lsp/input.c" < "$scratch/out"
grep -nE '\b(printf|puts|putchar|fprintf|fputs|fputc|fwrite|perror|exit|_exit|abort|getenv|time|clock_gettime|fopen|open) *\(' \
    lib/*/*.[ch] | grep -vE '^lib/base/bug\.c:|^[^:]*:[0-9]+: *(\*|/\*|//)' > "$scratch/out"
check "nothing below cmd prints, exits, or asks the system" < "$scratch/out"
finish
