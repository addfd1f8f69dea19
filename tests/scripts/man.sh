#!/bin/sh
# man.sh ROSC - the manual pages: nothing for the tools of manual pages to complain about, nothing left out, examples that run.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
names=$(sed -n 's/^[^|]*| `\([a-z0-9-]*\)` |.*/\1/p' docs/reference.md | sort -u)
tools=

for page in rosc rosc.yaml; do
    file=$scratch/$page
    "$rosc" man "$page" > "$file" || bad "$page" 'rosc man fails'
    if LC_ALL=C grep -q '[^ -~]' "$file"; then bad "$page" 'is not ASCII'; else ok; fi
    if command -v man > /dev/null; then
        tools=yes
        MANWIDTH=80 LC_ALL=C man --warnings -l "$file" > "$file.txt" 2> "$scratch/log" && [ ! -s "$scratch/log" ] && ok ||
            bad "$page" "man: $(head -n 3 "$scratch/log")"
    fi
    if command -v mandoc > /dev/null; then
        tools=yes
        mandoc -Tlint "$file" > "$scratch/log" 2>&1 && [ ! -s "$scratch/log" ] && ok || bad "$page" "mandoc: $(head -n 3 "$scratch/log")"
        mandoc -Tascii -O width=80 "$file" | sed 's/.\x08//g' > "$file.txt"
    fi
done
[ -n "$tools" ] || skip 'neither man nor mandoc is installed'

has() { # PAGE WORD
    if grep -qF -e "$2" "$scratch/$1.txt"; then ok; else bad "$1" "does not say '$2'"; fi
}
for command in $("$rosc" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    has rosc "rosc $command [OPTION...]"
    for option in $("$rosc" "$command" --help | sed -n '/^options:/,$s/.*\(--[a-z-]*\).*/\1/p'); do has rosc "$option"; done
done
"$rosc" --help | sed -n '/^exit codes:/,$s/^  *\([0-9]* .*\)/\1/p' | tr -s ' ' > "$scratch/codes"
[ "$(wc -l < "$scratch/codes")" -ge 7 ] && ok || bad rosc 'the help has no exit codes'
tr -s ' ' < "$scratch/rosc.txt" > "$scratch/squeezed"
while IFS= read -r line; do
    if grep -qF -e "$line" "$scratch/squeezed"; then ok; else bad rosc "does not say '$line'"; fi
done < "$scratch/codes"
count=0
for name in $names; do
    has rosc.yaml "$name"
    count=$((count + 1))
done
[ "$count" -gt 100 ] && ok || bad rosc.yaml "only $count keys were looked for"

# The examples, one after the other, in an empty folder.
sed -n '/^\.SH EXAMPLES/,/^\.SH SEE/s/^\.B "rosc \(.*\)"$/\1/p' "$scratch/rosc" | sed 's/\\-/-/g' > "$scratch/examples"
[ "$(wc -l < "$scratch/examples")" -ge 5 ] && ok || bad EXAMPLES 'there are none'
mkdir "$scratch/work"
while IFS= read -r line; do
    # shellcheck disable=SC2086
    (cd "$scratch/work" && "$rosc" $line > "$scratch/log" 2>&1 < /dev/null) && ok || bad EXAMPLES "rosc $line: $(head -n 3 "$scratch/log")"
done < "$scratch/examples"
finish
