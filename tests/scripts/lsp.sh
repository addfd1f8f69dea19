#!/bin/sh
# lsp.sh ROSC INPUTS - an editor's session with `rosc lsp`: tests/lsp/client.js, by a client library from npm that cmake/needs.sh fetches into
# build/npm. What needs no client is here.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
modules=$PWD/build/npm/lsp/node_modules

message() { # TEXT: as it goes over the pipe
    printf 'Content-Length: %s\r\n\r\n%s' "${#1}" "$1"
}
hello='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'

{ message "$hello"; message '{"jsonrpc":"2.0","id":2,"method":"shutdown"}'; message '{"jsonrpc":"2.0","method":"exit"}'; } |
    "$rosc" lsp > "$scratch/out" 2> "$scratch/err"
[ $? -eq 0 ] && ok || bad session 'another exit code than 0'
if [ -s "$scratch/err" ]; then bad session "$(cat "$scratch/err")"; else ok; fi
tail -c 38 "$scratch/out" | grep -q '{"jsonrpc":"2.0","id":2,"result":null}$' && ok || bad session 'no answer to shutdown'
message "$hello" | "$rosc" lsp > "$scratch/out" 2> "$scratch/err"
[ $? -eq 1 ] && ok || bad 'the client goes away' 'another exit code than 1'
grep -q '^rosc: the client went away' "$scratch/err" && ok || bad 'the client goes away' 'is not told'
"$rosc" lsp site.yaml < /dev/null > "$scratch/out" 2>&1
[ $? -eq 64 ] && ok || bad operand 'another exit code than 64'
"$rosc" lsp --allow=probe-shared < /dev/null > "$scratch/out" 2>&1
[ $? -eq 64 ] && ok || bad 'an error is allowed' 'another exit code than 64'
"$rosc" lsp < "$scratch" > "$scratch/out" 2>&1
[ $? -eq 74 ] && ok || bad 'a folder on standard input' 'another exit code than 74'
if [ -c /dev/full ]; then
    message "$hello" | "$rosc" lsp > /dev/full 2> "$scratch/err"
    [ $? -eq 74 ] && ok || bad 'no room on standard output' 'another exit code than 74'
fi

# A large message that never ends, in little memory.
if [ -z "${ROSC_SANITIZED:-}" ]; then
    head -c 100000000 /dev/zero | (ulimit -v 200000 && "$rosc" lsp) > "$scratch/out" 2> "$scratch/err"
    [ $? -eq 1 ] && ok || bad 'hundred million zeros' "another exit code than 1: $(head -c 200 "$scratch/err")"
fi

[ "$failed" -eq 0 ] || finish
if ! command -v node > /dev/null || [ ! -d "$modules/vscode-languageserver-protocol" ]; then
    [ "${CI:-}" = true ] && bad client "no node, or no client library in build/npm" && finish
    skip "no node, or no client library in build/npm (.ci/run fetches it from npm); $passed passed without it"
fi
mkdir "$scratch/inputs"
"$2" "$scratch/inputs" > /dev/null || bad inputs 'the inputs of the cases cannot be written'
if NODE_PATH=$modules node tests/lsp/client.js "$rosc" "$scratch/inputs"; then ok; else bad client 'see above'; fi
finish
