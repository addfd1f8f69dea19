#!/bin/sh
# docs.sh ROSC - script lines of ours that README.md and docs/ quote stand in the golden that they speak of; a value that
# is shortened to "..." may be anything. The YAML that docs/ipv6.md shows, and
# the page of README.md that shows what a site can say, compile without a finding.
. "$(dirname "$0")/lib.sh"
rosc=$1

quotes() { # DOC GOLDEN
    grep -E '^add .*rosc:' "$1" > "$scratch/quoted" || bad "$1" 'quotes no script line'
    while IFS= read -r line; do
        start=${line%%\"...\"*}
        if grep -qF -- "$start" "$2"; then
            ok
        else
            bad "$1" "no line of $2: $line"
        fi
    done < "$scratch/quoted"
}

for doc in README.md docs/from-the-article.md; do
    quotes "$doc" golden/starlink-lte.plain.rsc
done
quotes docs/ipv6.md golden/ipv6-villa.plain.rsc

compiles() { # DOC N VERSION: the Nth YAML block of DOC is a site without a finding
    {
        printf 'rosc: 1\nsite: { name: example, routeros: "%s" }\n' "$3"
        awk -v n="$2" '/^```yaml$/ { i++; next } /^```$/ { if (i == n) exit } i == n' "$1"
    } > "$scratch/example.yaml"
    "$rosc" check "$scratch/example.yaml" > "$scratch/out" 2>&1
    if ! grep -qE '^(error|warning|rosc: .*option)' "$scratch/out"; then
        ok
    else
        bad "$1, example $2" "$(cat "$scratch/out")"
    fi
}

count=$(grep -c '^```yaml$' docs/ipv6.md)
for n in $(seq "$count"); do
    compiles docs/ipv6.md "$n" 7.12
done
compiles README.md 2 7.12
finish
