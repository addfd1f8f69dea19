#!/bin/sh
# docs.sh ROSC - script lines of ours that README.md and docs/ quote stand in the golden that they speak of; a value that
# is shortened to "..." may be anything. The YAML that docs/ipv6.md shows, and
# the page of README.md that shows what a site can say, compile without a finding. `rosc where` answers as README.md shows.
. "$(dirname "$0")/lib.sh"
rosc=$(realpath "$1")

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

# What README shows of `rosc where` and of a map, for the site at its beginning; lines of the script may have moved.
cp examples/starlink-lte.yaml "$scratch/site.yaml"
line=$(grep -n '"rosc:default/lte/1"' golden/starlink-lte.apply.rsc | head -n 1 | cut -d: -f1)
(cd "$scratch" && "$rosc" where site.yaml "expected end of command (line $line column 52)") > "$scratch/where" 2>&1
awk '/^\$ rosc where/ { on = 1; next } on && /^```$/ { exit } on' README.md | sed "s/705/$line/" > "$scratch/shown"
if cmp -s "$scratch/where" "$scratch/shown"; then ok; else bad 'README.md, rosc where' "$(diff "$scratch/where" "$scratch/shown" | head -n 5)"; fi
(cd "$scratch" && "$rosc" build site.yaml --map map) > "$scratch/out" 2>&1
entry=$(grep '^{"script"' README.md | sed 's/.*"yaml"/"yaml"/')
if [ -n "$entry" ] && grep -qF -- "$entry" "$scratch/map"; then ok; else bad 'README.md, a map' "no entry $entry"; fi

count=$(grep -c '^```yaml$' docs/ipv6.md)
for n in $(seq "$count"); do
    compiles docs/ipv6.md "$n" 7.12
done
compiles README.md 2 7.12
finish
