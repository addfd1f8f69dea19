#!/bin/sh
# sarif.sh ROSC INPUTS - what is written for every case as SARIF is valid by the schema of SARIF 2.1.0, which cmake/needs.sh fetches
# from npm into build/npm; judged by Debian's python3-jsonschema. formats.sh looks at the rest.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
inputs=$2
python=/usr/bin/python3
schema=$PWD/build/npm/sarif-2.1.0.json

if [ ! -s "$schema" ] || ! "$python" -c 'import jsonschema' 2> /dev/null; then
    [ "${CI:-}" = true ] && command -v npm > /dev/null && bad sarif "no schema in build/npm, or no python3-jsonschema" && finish
    skip "no schema of SARIF in build/npm (.ci/run fetches it from npm), or no python3-jsonschema"
fi
"$inputs" "$scratch" > /dev/null || bad inputs 'the inputs of the cases cannot be written'
(cd "$scratch" && "$rosc" check --format=sarif ./*.yaml missing.yaml > all.sarif)
[ $? -eq 74 ] && ok || bad sarif 'another exit code than 74'
if "$python" tests/scripts/formats.py sarif "$schema" "$scratch/all.sarif"; then ok; else bad sarif 'see above'; fi
printf 'rosc: 1\n' > "$scratch/x.yaml"
"$rosc" build --format=sarif "$scratch/x.yaml" 2> "$scratch/x.sarif"
if "$python" tests/scripts/formats.py sarif "$schema" "$scratch/x.sarif"; then ok; else bad 'an absolute path' 'see above'; fi
finish
