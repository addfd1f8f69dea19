#!/bin/sh
# yamlls.sh ROSC - `rosc schema` as an editor shows it: yaml-language-server, which cmake/needs.sh fetches from npm into
# build/npm, completes, describes and checks sites with it (tests/editor/yamlls.js).
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
modules=$PWD/build/npm/editor/node_modules

if ! command -v node > /dev/null || [ ! -d "$modules/yaml-language-server" ]; then
    [ "${CI:-}" = true ] && bad yamlls "no node, or no yaml-language-server in build/npm/editor" && finish
    skip "no node, or no yaml-language-server in build/npm/editor (.ci/run fetches it from npm)"
fi
"$rosc" schema -o "$scratch/site.schema.json" || bad schema "rosc schema fails"
"$rosc" schema --profile -o "$scratch/profile.schema.json" || bad schema "rosc schema --profile fails"
if node tests/editor/yamlls.js "$modules" "$rosc" "$scratch"; then ok; else bad yamlls "see above"; fi
finish
