#!/bin/sh
# formats.sh ROSC INPUTS - findings in machine formats: what is written for a handful of sites is tests/formats/findings.*,
# byte for byte; what is written for every case is what docs/findings.schema.json says, tells the same in every format, and
# points where it says (formats.py). ROSC_BLESS=1 writes the former; such a run still fails.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
inputs=$2
top=$PWD
python=/usr/bin/python3

if ! "$python" -c 'import jsonschema; jsonschema.Draft202012Validator' 2> /dev/null; then
    [ "${CI:-}" = true ] && bad formats "python3-jsonschema is not installed" && finish
    skip "python3-jsonschema (4 or later) is not installed"
fi

# --- goldens: several kinds of findings, names and bytes that need escaping, an input that is not there ---
mkdir "$scratch/few" "$scratch/few/deep" "$scratch/got"
cp tests/formats/riga.yaml "$scratch/few"
printf '\357\273\277rosc: 1\r\nsite: { name: crlf, routeros: "7.21" }\r\nwans:\r\n  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\r\nlans:\r\n  home: { interface: bridge, address: 192.168.88.1/24 }\r\nfirewall: { default: { forward: accept } } # \342\202\254\r\n' > "$scratch/few/deep/a, b: 50%.yaml"
printf 'rosc: 1\nsite: { name: caf\351, password: hunter2-marker }\n' > "$scratch/few/deep/latin1.yaml"
: > "$scratch/few/deep/empty.yaml"
cp examples/starlink-lte.yaml "$scratch/few/deep/good.yaml"

few() { # FORMAT: checks them all; 74, because one is missing
    (cd "$scratch/few" && "$rosc" check --format="$1" ./riga.yaml deep/*.yaml missing.yaml) > "$scratch/got/findings.$1" 2> "$scratch/err"
    code=$?
    [ "$code" -eq 74 ] && ok || bad "$1" "exit code $code"
    [ -s "$scratch/err" ] && bad "$1" "something on standard error: $(head -n 1 "$scratch/err")"
}
for format in json sarif gcc github; do
    few $format
done
# The table of rules has every finding of rosc: it is looked at in formats.py.
"$python" tests/scripts/formats.py strip "$scratch/got/findings.sarif" || bad sarif "cannot be stripped"
for format in json sarif gcc github; do
    golden tests/formats/findings.$format "$scratch/got/findings.$format"
done
if "$python" tests/scripts/formats.py schema "$scratch/got/findings.json"; then ok; else bad json 'see above'; fi
if grep -q 'hunter2' "$scratch"/got/*; then bad secrets "shown: $(grep -l hunter2 "$scratch"/got/*)"; else ok; fi

# --- every case ---
mkdir "$scratch/all"
"$inputs" "$scratch/all" > /dev/null || bad inputs 'the inputs of the cases cannot be written'
cp "$scratch/few/riga.yaml" "$scratch/few/deep"/*.yaml "$scratch/all"
cd "$scratch/all" || exit 1
for format in json sarif gcc github; do
    "$rosc" check --format=$format ./*.yaml > "$scratch/all.$format" 2> "$scratch/err"
    [ $? -eq 1 ] && ok || bad "$format" "of all cases: another exit code than 1"
    [ -s "$scratch/err" ] && bad "$format" "something on standard error: $(head -n 1 "$scratch/err")"
done
# Of secrets in cases too: they are called hunter2 (in sarif that is an explain page).
if grep -q 'hunter2' "$scratch/all.json" "$scratch/all.gcc" "$scratch/all.github"; then bad secrets 'shown'; else ok; fi
grep -q 'hunter2' ./*.yaml || bad secrets 'no case has one: the test is blind'
# The same bytes whatever the environment.
env -i LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati CLICOLOR_FORCE=1 "$rosc" check --format=json ./*.yaml > "$scratch/again.json"
if cmp -s "$scratch/all.json" "$scratch/again.json"; then ok; else bad json 'the environment changes it'; fi
"$rosc" check -W error --format=json ./*.yaml > "$scratch/errors.json"
cd "$top" || exit 1
if "$python" tests/scripts/formats.py promoted "$scratch/all.json" "$scratch/errors.json"; then ok; else bad -W 'see above'; fi
if "$python" tests/scripts/formats.py judge "$scratch/all" "$scratch/all"; then ok; else bad formats 'see above'; fi
finish
