#!/bin/sh
# schema.sh ROSC - every example validates against `rosc schema`, and wrong sites do not, judged by an independent
# validator: Debian's python3-jsonschema and python3-yaml.
set -u
. tests/scripts/lib.sh
rosc=$1
python=/usr/bin/python3

if ! "$python" -c 'import jsonschema, yaml; jsonschema.Draft202012Validator' 2> /dev/null; then
    [ "${CI:-}" = true ] && bad schema "python3-jsonschema and python3-yaml are not installed" && finish
    skip "python3-jsonschema (4 or later) or python3-yaml is not installed"
fi
"$rosc" schema > "$scratch/schema.json" || bad schema "rosc schema fails"
"$rosc" schema --profile > "$scratch/profile.json" || bad schema "rosc schema --profile fails"
if "$python" tests/scripts/schema.py "$scratch/schema.json" "$scratch/profile.json"; then ok; else bad schema "see above"; fi
finish
