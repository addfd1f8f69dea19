#!/bin/sh
# bench.sh ROSC BENCH - the programs of the measurement work and are comparable: a small fleet is the same each time and has no
# finding, Python makes as many lines of each menu as rosc, the table comes out. No time is looked at.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
bench=$(realpath "$2")
python=/usr/bin/python3
here=$PWD

if ! "$python" -c 'import jinja2, jsonschema, yaml; jsonschema.Draft202012Validator; yaml.CSafeLoader' 2> /dev/null; then
    [ "${CI:-}" = true ] && bad bench "python3-jinja2, python3-jsonschema and python3-yaml are not installed" && finish
    skip "python3-jinja2, python3-jsonschema (4 or later) or python3-yaml is not installed"
fi
cd "$scratch" || exit 1

for folder in one two; do "$python" "$here/tests/bench/fleet.py" $folder 60 || bad fleet.py "it fails"; done
if diff -r one two; then ok; else bad fleet.py 'another fleet the second time'; fi
"$rosc" check --project one one/sites -W error > checked.txt 2>&1 || bad 'the fleet' "$(head -n 3 checked.txt)"
if grep -qx 'rosc: 60 sites, all fine' checked.txt; then ok; else bad 'the fleet' "$(head -n 3 checked.txt)"; fi
for kind in kiosk villa farm shop office; do
    if grep -qrx "  kind: $kind" one/sites; then ok; else bad 'the fleet' "it has no $kind"; fi
done

# lines FILE: how many lines each menu has
lines() { awk '/^\// { menu = $0 } { count[menu]++ } END { for (menu in count) print menu ":", count[menu] }' "$1" | sort; }
"$rosc" schema > schema.json
"$rosc" build --project one one/sites -O rosc --form plain 2> built.txt || bad build "$(head -n 3 built.txt)"
for way in '1 60' '2 60' '1 60 fresh'; do
    rm -rf peer
    # shellcheck disable=SC2086
    if "$python" "$here/tests/bench/peer.py" schema.json one peer $way; then ok; else bad "peer $way" 'it fails'; fi
    for script in rosc/*.rsc; do
        lines "$script" > a
        lines "peer/${script#rosc/}" > b
        if cmp -s a b; then ok; else bad "peer $way" "other lines than ${script#rosc/}: $(diff a b | head -n 2)"; fi
    done
done
sed '/extends/a oops: 1' one/sites/s00000.yaml > wrong
mv wrong one/sites/s00000.yaml
if "$python" "$here/tests/bench/peer.py" schema.json one peer 1 1 2> /dev/null; then bad peer 'it takes an unknown key'; else ok; fi

if "$bench" fleet 20 > table.txt 2>&1; then ok; else bad bench "$(tail -n 2 table.txt)"; fi
for words in 'Python, 2 processes' 'target 40' 'bare events, profiles once' 'target 1.8' '100 sites' '20 of its 20 scripts'; do
    if grep -qF "$words" table.txt; then ok; else bad bench "no '$words'"; fi
done
finish
