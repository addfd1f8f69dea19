#!/bin/sh
# fix.sh ROSC INPUTS - `rosc check --fix` and `--diff`: what is written where, what is refused, and that `patch` and `git apply` make
# of every case what --fix makes of it. What is mended is tests/fixes.c's.
set -u
. tests/scripts/lib.sh
. tests/scripts/run.sh
rosc=$(realpath "$1")
inputs=$2
top=$PWD

# run CODE NAME ARGS...: the exit code; standard output and error are kept in $scratch/out and err
run() {
    want=$1
    name=$2
    shift 2
    "$rosc" check "$@" > "$scratch/out" 2> "$scratch/err" < "$scratch/in"
    code=$?
    if [ "$code" -eq "$want" ]; then ok; else bad "$name" "exit code $code, expected $want: $(head -n 3 "$scratch/err")"; fi
}
same() { if cmp -s "$1" "$2"; then ok; else bad "$name" "$1 is not $2"; fi; }
: > "$scratch/in"

# --- odd layouts, byte for byte ---
cp tests/fixes/odd.yaml "$scratch/odd.yaml"
cd "$scratch" || exit 1
run 2 'diff of odd layouts' --diff odd.yaml
cp out got.diff; cp err got.err
same odd.yaml "$top/tests/fixes/odd.yaml"
run 0 'fix of odd layouts' --fix odd.yaml; out_empty
err_has "fixed: odd.yaml:3:9 unknown-key: 'nmae' -> 'name'"
err_has '1 site, 8 fixes made, fine'
cd "$top" || exit 1
golden tests/fixes/odd.diff "$scratch/got.diff"
golden tests/fixes/odd.err "$scratch/got.err"
golden tests/fixes/odd.fixed.yaml "$scratch/odd.yaml"
cd "$scratch" || exit 1
cp odd.yaml before; touch -d '2001-01-01' odd.yaml; stamp=$(stat -c '%Y %i' odd.yaml)
run 0 'nothing to fix' --fix odd.yaml
[ "$(stat -c '%Y %i' odd.yaml)" = "$stamp" ] && ok || bad "$name" 'the file was written all the same'
run 0 'no diff' --diff odd.yaml; out_empty

# --- standard input and output ---
cp "$top/tests/fixes/odd.yaml" in
run 0 'fix of standard input' --fix -; same out "$top/tests/fixes/odd.fixed.yaml"; err_has 'fixed: <stdin>:3:9'
run 0 'fix of standard input as json' --fix --format=json -; same out "$top/tests/fixes/odd.fixed.yaml"; err_has '"outcome": "fixed"'
run 2 'diff of standard input' --diff -; out_has '+++ b/<stdin>'
printf 'rosc: 1\n' > in
run 1 'standard input with errors' --fix -; same out in
: > in

# --- files that are no ordinary ones ---
cp "$top/tests/fixes/odd.yaml" real.yaml; ln -s real.yaml link.yaml
run 0 'through a link' --fix link.yaml
[ -L link.yaml ] && ok || bad "$name" 'the link is gone'
same real.yaml "$top/tests/fixes/odd.fixed.yaml"
run 74 'no file' --fix missing.yaml; err_has missing.yaml
run 64 'a folder' --fix .; err_has 'name the files'
run 74 'a device' --fix /dev/null; err_has 'no regular file'
ln -s nowhere.yaml dangling.yaml
run 74 'a link to nowhere' --fix dangling.yaml
cp "$top/tests/fixes/odd.yaml" locked.yaml; chmod 640 locked.yaml
run 0 'mode stays' --fix locked.yaml
[ "$(stat -c %a locked.yaml)" = 640 ] && ok || bad "$name" "mode $(stat -c %a locked.yaml)"
if [ "$(id -u)" -ne 0 ]; then
    cp "$top/tests/fixes/odd.yaml" locked.yaml; chmod 440 locked.yaml
    run 74 'read-only' --fix locked.yaml; err_has locked.yaml
fi
[ -z "$(find . -name '.rosc-*')" ] && ok || bad 'temporary files' 'are left'
run 64 'both options' --fix --diff odd.yaml; err_has 'one of them'

# --- what remains, and what is refused ---
sed -e 's/distance:   1/distance: 2/' "$top/tests/fixes/odd.yaml" > rest.yaml
run 1 'errors remain' --fix rest.yaml; err_has 'fixed: '; err_has '[distance-shared]'; err_has '1 with errors'
grep -q 'port: ether1' rest.yaml && ok || bad "$name" 'what could be mended was not'
cat > twice.yaml <<'END'
rosc: 1
site: { name: x, routeros: "7.21" }
wans:
  fibre: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans: { home: { interface: bridge, address: 192.168.88.1/24 } }
nat: { forwards: { nas: { protocol: tcp, port: 443, to: 192.168.88.2, via: [fibre, fiber] } } }
END
cp twice.yaml before
run 1 'a fix that brings an error' --fix twice.yaml; err_has 'not fixed: twice.yaml:6:'; err_has 'there would be another error'
same twice.yaml before
run 1 'a refusal in json' --fix --format=json twice.yaml; out_has '"outcome": "refused"'; same twice.yaml before
run 1 'a refusal in sarif' --fix --format=sarif twice.yaml; out_has 'not fixed: twice.yaml:6:'

# --- a variable is no text that could be mended ---
sed -e 's/fibre, fiber/"${way}"/' -e 's/^wans:/vars: { way: fiber }\nwans:/' twice.yaml > vars.yaml
cp vars.yaml before
run 1 'a variable' --fix vars.yaml; err_has "did you mean 'fibre'?"; same vars.yaml before
grep -q 'fixed' err && bad "$name" 'something is said of a fix'

# --- profiles: only what was named ---
mkdir fleet
sed -e 's/port: ether1/prot: ether1/' odd.yaml > fleet/base.yaml
printf 'rosc: 1\nextends: base.yaml\nrouting: { mdoe: failover }\n' > fleet/riga.yaml
cp fleet/base.yaml before
run 1 'a site that extends' --fix fleet/riga.yaml; err_has "name them too ('fleet/base.yaml')"; same fleet/base.yaml before
grep -q '{ mode: failover }' fleet/riga.yaml && ok || bad "$name" 'the site itself was not mended'
run 0 'both of them' --fix fleet/base.yaml fleet/riga.yaml
grep -q 'port: ether1' fleet/base.yaml && ok || bad "$name" 'the profile was not mended'

# --- secrets: in no line, no diff, no document ---
cat > secret.yaml <<'END'
rosc: 1
site: { name: x, routeros: "7.21" }
wans:
  fibre:
    kind: pppoe
    port: ether1
    user: me
    password: hunter2-marker
    distance: 1
    probs: [8.8.8.8, 9.9.9.9]
# 1
# 2
# 3
# 4
# 5
# 6
lans:
  home: { interface: bridge, address: 192.168.88.1/24, dhcp: yes }
END
for format in text json sarif gcc github; do
    run 2 "secrets in $format" --diff --format=$format secret.yaml
    if grep -q hunter2-marker out err; then bad "$name" 'shown'; else ok; fi
    out_has 'dhcp: {}'; err_has 'is left out of the diff'
done
grep -q 'probes: ' out && bad 'secrets' 'a hunk beside a secret is in the diff'
cp secret.yaml copy.yaml
patch -s -p1 < out 2> err || git apply out 2> err || bad 'secrets' "the diff does not apply: $(cat err)"
run 0 'the rest of it' --fix secret.yaml
grep -q 'password: hunter2-marker' secret.yaml && grep -q 'probes: ' secret.yaml && ok || bad "$name" 'the file is not what it should be'

# --- every case: the diff makes what --fix makes ---
mkdir all patched applied
"$top/$inputs" all > /dev/null 2>&1 || "$inputs" all > /dev/null || bad inputs 'the inputs of the cases cannot be written'
rm -f all/lint-*.yaml
cp "$top/tests/fixes/odd.yaml" 'all/with a blank.yaml'
sed -e 's/$/\r/' "$top/tests/fixes/odd.yaml" > all/crlf.yaml
for copy in patched applied; do cp all/* $copy; done
"$rosc" check --diff all/*.yaml > all.diff 2> all.err
[ $? -eq 2 ] && ok || bad 'diff of all' 'another exit code than 2'
grep -q 'hunter2' all.diff all.err && bad 'diff of all' 'shows a secret'
sed -e 's,\([ab]\)/all/,\1/patched/,' all.diff > patched.diff
sed -e 's,\([ab]\)/all/,\1/applied/,' all.diff > applied.diff
if patch --binary -s -p1 -F0 < patched.diff > err 2>&1; then ok; else bad patch "$(head -n 3 err)"; fi
if git apply --unsafe-paths applied.diff > err 2>&1; then ok; else bad 'git apply' "$(head -n 3 err)"; fi
"$rosc" check --fix all/*.yaml 2> fix.err
made=0
for file in all/*.yaml; do
    base=$(basename "$file")
    grep -qF "of '$file' " all.err && continue # a part of its diff is left out
    cmp -s "$file" "patched/$base" && ok || bad patch "$file"
    cmp -s "$file" "applied/$base" && ok || bad 'git apply' "$file"
    made=$((made + 1))
done
[ "$made" -gt 300 ] && ok || bad 'every case' "only $made were looked at"
[ "$(grep -c '^fixed: ' fix.err)" -gt 40 ] && ok || bad 'every case' 'hardly anything was fixed'
cd "$top" || exit 1
finish
