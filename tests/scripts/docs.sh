#!/bin/sh
# docs.sh - script lines of ours that README.md and docs/ quote stand in the golden that they speak of. A value that is
# shortened to "..." may be anything.
. "$(dirname "$0")/lib.sh"

golden=golden/starlink-lte.plain.rsc
for doc in README.md docs/from-the-article.md; do
    grep -E '^add .*rosc:' "$doc" > "$scratch/quoted" || bad "$doc" 'quotes no script line'
    while IFS= read -r line; do
        start=${line%%\"...\"*}
        if grep -qF -- "$start" "$golden"; then
            ok
        else
            bad "$doc" "no line of $golden: $line"
        fi
    done < "$scratch/quoted"
done
finish
