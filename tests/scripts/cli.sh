#!/bin/sh
# cli.sh ROSC - the command line: exit codes, streams, options, and how files are written.
set -u
. tests/scripts/lib.sh
. tests/scripts/run.sh
rosc=$(realpath "$1")
good=examples/starlink-lte.yaml
printf 'rosc: 1\nsite: { nmae: x }\n' > "$scratch/bad.yaml"

# --- help and usage ---
run 0 version --version; out_has 'rosc 0.'; err_empty
run 0 help --help; out_has 'commands:'; err_empty
run 0 'help build' help build; out_has 'usage: rosc build'
for command in build check completion diff drift explain fmt import init lint lsp man reference schema show where; do
    run 0 "$command --help" $command --help; out_has "usage: rosc $command"; err_empty
    run 0 "$command -h" $command -h
done
run 64 'no command'; out_empty; err_has usage
run 64 'unknown command' biuld x; out_empty; err_has "did you mean 'build'?"
run 64 'help of an unknown command' help biuld; err_has "did you mean 'build'?"
run 64 'unknown option' build --fom=plain $good; out_empty; err_has "did you mean '--form'?"
run 64 'unknown letter' build -x $good; err_has "'-x'"
run 64 'option before the command' -o x build $good; err_has 'before the command'
run 64 'option without its value' build $good -o; err_has 'needs a value'
run 64 'flag with a value' init --force=yes; err_has 'takes no value'
run 64 'option twice' build --form=plain --form=apply $good; err_has twice
run 64 'unknown form' build --form=pretty $good; err_has "'pretty'"; err_has 'apply, plain, remove or verify'
run 64 'unknown colour' check --color=maybe $good; err_has "'maybe'"
run 64 'no site' build; err_has SITE
run 64 'two sites' build $good $good; err_has 'too'
run 64 'schema takes nothing' schema x
run 64 'standard input twice' check - -; err_has 'once'

# --- build ---
run 0 build build $good; err_empty
cp "$scratch/out" "$scratch/apply"
run 0 'form apply' build --form apply $good
if cmp -s "$scratch/out" "$scratch/apply"; then ok; else bad form 'apply is not the default'; fi
run 0 'form plain' build $good --form plain; cp "$scratch/out" "$scratch/plain"
if cmp -s "$scratch/out" "$scratch/apply"; then bad form 'plain is the same as apply'; else ok; fi
for form in remove verify; do
    run 0 "form $form" build --form="$form" $good; err_empty
    head -n 1 "$scratch/out" | grep -q "form $form, made by rosc" && ok || bad "$name" 'does not say which form it is'
done
run 0 'after --' build --form=plain -- $good
if cmp -s "$scratch/out" "$scratch/plain"; then ok; else bad -- 'another output'; fi
run 0 'output -' build -o - $good
if cmp -s "$scratch/out" "$scratch/apply"; then ok; else bad '-o -' 'another output'; fi
run 1 'build with errors' build "$scratch/bad.yaml"; out_empty; err_has 'nothing was written'; err_has '[unknown-key]'

# --- output files ---
run 0 'output file' build $good -o "$scratch/site.rsc"; out_empty; err_empty
if cmp -s "$scratch/site.rsc" "$scratch/apply"; then ok; else bad -o 'another content'; fi
run 1 'errors leave the file' build "$scratch/bad.yaml" -o "$scratch/site.rsc"
if cmp -s "$scratch/site.rsc" "$scratch/apply"; then ok; else bad -o 'the file changed beside errors'; fi
run 1 'errors make no file' build "$scratch/bad.yaml" -o "$scratch/none.rsc"
if [ -e "$scratch/none.rsc" ]; then bad -o 'a file appeared beside errors'; else ok; fi
chmod 640 "$scratch/site.rsc"
ln -s site.rsc "$scratch/link.rsc"
run 0 'through a link' build --form=plain -o"$scratch/link.rsc" $good
if [ -L "$scratch/link.rsc" ] && cmp -s "$scratch/site.rsc" "$scratch/plain"; then ok; else bad link 'the link or its target is wrong'; fi
if [ "$(stat -c %a "$scratch/site.rsc")" = 640 ]; then ok; else bad mode "it became $(stat -c %a "$scratch/site.rsc")"; fi
(umask 027; "$rosc" build $good --output="$scratch/fresh.rsc")
if [ "$(stat -c %a "$scratch/fresh.rsc")" = 640 ]; then ok; else bad umask "a new file has mode $(stat -c %a "$scratch/fresh.rsc")"; fi
ln -s nowhere "$scratch/dangling"
run 74 'dangling link' build $good -o "$scratch/dangling"; err_has dangling
run 74 'folder as output' build $good -o "$scratch"; err_has 'Is a directory'
run 74 'output in no folder' build $good -o "$scratch/no/where.rsc"; err_has 'No such file'
mkdir "$scratch/deep"
run 0 'a device as output' build $good -o /dev/null
if [ -c /dev/null ]; then ok; else bad /dev/null 'was replaced'; fi
if [ -z "$(find "$scratch" -name '.rosc-*')" ]; then ok; else bad temp 'a temporary file is left'; fi
if [ "$(id -u)" -ne 0 ]; then
    chmod 500 "$scratch/deep"
    run 74 'a folder without the right to write' build $good -o "$scratch/deep/x.rsc"; err_has 'Permission denied'
    chmod 700 "$scratch/deep"
fi
name='beyond the file size limit'
(ulimit -f 1; "$rosc" build $good -o "$scratch/limit.rsc" 2> "$scratch/err")
[ $? -eq 74 ] && ok || bad "$name" 'not 74'
err_has 'File too large'
if [ -e "$scratch/limit.rsc" ]; then bad "$name" 'a part was written'; else ok; fi
# Wherever the signal meets it, nothing is left beside the file.
for part in 1 2 3 4 5 6 7 8 9 10 12 14 16 18 20 25 30; do
    "$rosc" build $good -o "$scratch/signal.rsc" 2> "$scratch/err" &
    sleep "0.0$(printf %02d "$part")"
    kill -TERM $! 2> /dev/null
    wait $! 2> /dev/null
done
if [ -z "$(find "$scratch" -name '.rosc-*')" ]; then ok; else bad signal 'a temporary file is left'; fi
if [ -c /dev/full ]; then
    name='full disk on standard output'
    "$rosc" build $good > /dev/full 2> "$scratch/err"
    [ $? -eq 74 ] && ok || bad "$name" 'not 74'
    err_has 'No space left'
    run 74 'full disk as output' build $good -o /dev/full; err_has 'No space left'
    name='full disk and help'
    "$rosc" --help > /dev/full 2> "$scratch/err"
    [ $? -eq 74 ] && ok || bad "$name" 'not 74'
fi
name='closed pipe'
{ "$rosc" build $good 2> "$scratch/err"; echo $? > "$scratch/code"; } | true
sleep 0.2
case $(cat "$scratch/code") in
0 | 74) ok ;; # 0: the pipe took it before it closed
*) bad "$name" "exit code $(cat "$scratch/code")" ;;
esac
name='closed standard output'
"$rosc" build $good >&- 2> "$scratch/err"
[ $? -eq 74 ] && ok || bad "$name" 'not 74'

# --- a folder of sites ---
sites=$scratch/sites
outdir=$scratch/scripts
mkdir "$sites" "$sites/deeper.yaml" "$scratch/empty"
cp $good "$sites/b.yaml"
cp $good "$sites/a.yml"
cp $good "$sites/.hidden.yaml"
cp $good "$sites/notes.txt"
cp $good "$sites/deeper.yaml/c.yaml"
run 0 'a folder' build "$sites" -O "$outdir"; out_empty; err_has 'rosc: 2 sites built, 0 with errors'
if [ "$(ls -A "$outdir" | tr '\n' ' ')" = 'a.rsc b.rsc ' ]; then ok; else bad "$name" "it wrote $(ls -A "$outdir")"; fi
if cmp -s "$outdir/a.rsc" "$scratch/apply" && cmp -s "$outdir/b.rsc" "$scratch/apply"; then ok; else bad "$name" 'another content'; fi
run 0 'a folder, plain' build --form=plain --output-dir="$outdir" "$sites/"
if cmp -s "$outdir/b.rsc" "$scratch/plain"; then ok; else bad "$name" 'another content'; fi
cp "$scratch/bad.yaml" "$sites/aa.yaml"
cp "$scratch/bad.yaml" "$sites/b.yaml"
cp $good "$sites/z.yaml"
run 1 'a folder with errors' build "$sites" -O "$outdir"; out_empty; err_has 'rosc: 2 sites built, 2 with errors'
if [ "$(sed -n '/are both called/,$d; s/.*sites\/\([a-z]*\.yaml\):.*/\1/p' "$scratch/err" | uniq | tr '\n' ' ')" = 'aa.yaml b.yaml ' ]; then ok; else bad "$name" 'messages are missing or out of order'; fi
if [ ! -e "$outdir/aa.rsc" ] && cmp -s "$outdir/z.rsc" "$scratch/apply" && cmp -s "$outdir/b.rsc" "$scratch/plain"; then ok; else bad "$name" 'the wrong files were written'; fi
rm "$sites/aa.yaml" "$sites/b.yaml"
cp $good "$sites/z.yml"
rm "$outdir/z.rsc"
run 1 'two sites, one script' build "$sites" -O "$outdir"; err_has "'z.yaml' and 'z.yml' would both become 'z.rsc'"; err_has '0 sites built, 1 unchanged, 2 with errors, 1 stale'
if [ -e "$outdir/z.rsc" ]; then bad "$name" 'one of them was built'; else ok; fi
rm "$sites/z.yml"
ln -s nowhere "$sites/gone.yaml"
run 74 'a site that cannot be read' build "$sites" -O "$outdir"; err_has '1 site built, 1 unchanged, 0 with errors, 1 could not be read or written, 1 stale'
run 1 'an empty folder' build "$scratch/empty" -O "$scratch/new"; err_has 'there is no site in'
if [ -e "$scratch/new" ]; then bad "$name" 'the output folder appeared'; else ok; fi
run 64 'a folder without -O' build "$sites"; out_empty; err_has 'is a folder'
run 64 'a folder with -o' build "$sites" -o "$scratch/x.rsc"; err_has '-O OUT instead of -o'
run 64 'a folder with -o and -O' build "$sites" -o "$scratch/x.rsc" -O "$outdir"; err_has 'instead of -o'
run 64 'a file with -O' build $good -O "$outdir"; out_empty; err_has 'use -o FILE'
run 64 'a file with -o and -O' build $good -o "$scratch/x.rsc" -O "$outdir"; err_has 'use one of them'
run 64 'standard input with -O' build - -O "$outdir"; err_has 'use -o FILE'
run 74 'a file as output folder' build "$sites" -O "$scratch/apply"; err_has 'Not a directory'
run 74 'output folder in no folder' build "$sites" -O "$scratch/no/where"; err_has 'No such file'
if [ -z "$(find "$scratch" -name '.rosc-*')" ]; then ok; else bad temp 'a temporary file is left'; fi

# --- secrets ---
secrets=$scratch/secrets
marker=hunter2-marker
mkdir "$secrets"
cat > "$secrets/one.yaml" << 'EOF'
rosc: 1
site: { name: one, routeros: "7.21" }
wans:
  dsl: { kind: pppoe, port: ether1, user: u, password: { env: ROSC_TEST_SECRET }, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  vdsl: { kind: pppoe, port: ether2, user: u, password: { file: vdsl.txt }, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { interface: bridge, address: 192.168.88.1/24 }
EOF
unset ROSC_TEST_SECRET
run 0 'check needs no secret' check "$secrets/one.yaml"
run 0 'show needs no secret' show "$secrets/one.yaml"; out_has '{ env: ROSC_TEST_SECRET }'
run 1 'no variable and no file' build "$secrets/one.yaml" -o "$secrets/one.rsc"; out_empty
err_has "environment variable 'ROSC_TEST_SECRET' is not set, and there is no --secrets=FILE that has it [secret-missing]"; err_has "file 'vdsl.txt'"
if [ -e "$secrets/one.rsc" ]; then bad "$name" 'a script was written'; else ok; fi
printf '%s-file\n' "$marker" > "$secrets/vdsl.txt"
ROSC_TEST_SECRET=$marker-env
export ROSC_TEST_SECRET
run 0 'variable and file' build "$secrets/one.yaml" -o "$secrets/one.rsc"; err_empty
name='secrets in the script'
if [ "$(grep -c "$marker" "$secrets/one.rsc")" -eq "$(grep -c 'password=' "$secrets/one.rsc")" ]; then ok; else bad "$name" 'in a row that needs none'; fi
if grep -q "password=$marker-env " "$secrets/one.rsc" && grep -q "password=$marker-file " "$secrets/one.rsc"; then ok; else bad "$name" 'not as they were given'; fi
if grep -q '# Note: this script holds secrets: ROSC_TEST_SECRET, vdsl.txt' "$secrets/one.rsc"; then ok; else bad "$name" 'the header does not name them'; fi
name='from another folder'
(cd / && "$rosc" build "$secrets/one.yaml" > "$scratch/out" 2> "$scratch/err")
if cmp -s "$scratch/out" "$secrets/one.rsc"; then ok; else bad "$name" "$(head -n 1 "$scratch/err")"; fi
sed 's/{ env: ROSC_TEST_SECRET }/'$marker-literal'/; s/distance: 2/distance: 1/' "$secrets/one.yaml" > "$secrets/two.yaml"
run 1 'a secret in a wrong site' build "$secrets/two.yaml"; out_empty; err_has '[secret-literal]'; err_has '[distance-shared]'
if grep -q "$marker" "$scratch/err"; then bad "$name" 'a message shows it'; else ok; fi
run 1 'a folder with secrets' build "$secrets" -O "$secrets/out"; err_has '1 site built, 1 with errors'
if cmp -s "$secrets/out/one.rsc" "$secrets/one.rsc"; then ok; else bad "$name" 'the good one is another'; fi
if grep -q "$marker" "$scratch/err"; then bad "$name" 'a message shows a secret'; else ok; fi
for command in check show 'build --form=plain'; do
    run 0 "$command of secrets" $command "$secrets/one.yaml"
    [ "$command" = 'build --form=plain' ] && continue
    if grep -q "$marker" "$scratch/out" "$scratch/err"; then bad "$name" 'shows a secret'; else ok; fi
done
ROSC_TEST_SECRET=$(printf 'two\nlines')
run 1 'a secret of two lines' build "$secrets/one.yaml"; err_has 'printable ASCII'
if grep -q 'two' "$scratch/err"; then bad "$name" 'a message shows it'; else ok; fi
unset ROSC_TEST_SECRET
for form in remove verify; do
    run 0 "form $form needs no secret" build --form="$form" "$secrets/one.yaml"
    if grep -q "$marker\|ROSC_TEST_SECRET" "$scratch/out" "$scratch/err"; then bad "$name" 'names one'; else ok; fi
done

# --- extends: only files of the project are read ---
fleet="$scratch/fleet"
mkdir -p "$fleet/sites" "$fleet/profiles" "$fleet/.git"
printf 'vars: { octet: 10 }\ndns: { static: { "nas.lan": "192.168.${octet}.5" } }\n' > "$fleet/profiles/base.yaml"
sed 's/^rosc: 1/rosc: 1\nextends: ..\/profiles\/base.yaml/' $good > "$fleet/sites/a.yaml"
run 0 'a site over a profile' show "$fleet/sites/a.yaml"; out_has 'nas.lan: 192.168.10.5'; out_has "# $fleet/profiles/base.yaml:2"
run 0 'built' build "$fleet/sites/a.yaml"; out_has '192.168.10.5'
(cd "$fleet/sites" && "$rosc" show a.yaml > "$scratch/out" 2> "$scratch/err") && ok || bad 'from its own folder' "$(cat "$scratch/err")"
(cd "$fleet" && "$rosc" show - < sites/a.yaml > "$scratch/out" 2> "$scratch/err")
[ $? -eq 1 ] && ok || bad 'from standard input' 'names of a site on standard input are relative to the current folder'
run 0 'a folder of them' build "$fleet/sites" -O "$fleet/out"
rmdir "$fleet/.git"
run 1 'outside the project' check "$fleet/sites/a.yaml"; err_has '[extends-missing]'; err_has 'outside the project'
(cd "$fleet" && "$rosc" check sites/a.yaml > "$scratch/out" 2> "$scratch/err") && ok || bad 'the current folder is the project' "$(cat "$scratch/err")"
ln -s /etc/passwd "$fleet/sites/link.yaml"
sed 's/^rosc: 1/rosc: 1\nextends: link.yaml/' $good > "$fleet/sites/b.yaml"
run 1 'a link out of the project' check "$fleet/sites/b.yaml"; err_has 'outside the project'
sed 's/^rosc: 1/rosc: 1\nextends: \/etc\/passwd/' $good > "$fleet/sites/b.yaml"
run 1 'a path out of the project' check "$fleet/sites/b.yaml"; err_has 'outside the project'
sed 's/^rosc: 1/rosc: 1\nextends: [none.yaml, "."]/' $good > "$fleet/sites/b.yaml"
run 1 'no such file' check "$fleet/sites/b.yaml"; err_has 'No such file'; err_has 'not a regular file'
printf 'extends: ../sites/c.yaml\n' > "$fleet/profiles/c.yaml"
sed 's/^rosc: 1/rosc: 1\nextends: ..\/sites\/..\/profiles\/c.yaml/' $good > "$fleet/sites/c.yaml"
(cd "$fleet" && "$rosc" check sites/c.yaml > "$scratch/out" 2> "$scratch/err")
[ $? -eq 1 ] && ok || bad 'a cycle' 'not 1'
name='a cycle'; err_has '[extends-cycle]'
# --- places: map, annotate, where ---
maps=$scratch/maps
mkdir "$maps" "$maps/sites"
run 0 'a map' build $good --map "$maps/site.json"; err_empty
if cmp -s "$scratch/out" "$scratch/apply"; then ok; else bad "$name" 'the script is another one'; fi
for word in '"version": 1,' "\"site\": \"$good\"," '"form": "apply",' '"what": "rosc:probe/starlink/1", "menu": "/ip route"'; do
    if grep -qF -e "$word" "$maps/site.json"; then ok; else bad map "no $word"; fi
done
cat > "$maps/judge.py" << 'EOF'
import json, sys
text = open(sys.argv[1]).read()
m, script = json.loads(text), open(sys.argv[2]).read().split("\n")[:-1]
at = (1, 1)
for e in m["entries"]:
    s = e["script"]
    assert (s["line"], s["column"]) == at, (s, at)
    whole = s["end_column"] == len(script[s["end_line"] - 1]) + 1
    at = (s["end_line"] + 1, 1) if whole else (s["end_line"], s["end_column"])
    assert e["what"] and (e["yaml"] is None or e["yaml"]["line"] <= e["yaml"]["end_line"])
assert at == (m["lines"] + 1, 1) == (len(script) + 1, 1), at
assert text.isascii()
EOF
if python3 -c 'import json' 2> "$scratch/err"; then
    for form in apply plain; do
        for site in examples/*.yaml; do
            name="the map of $site, $form"
            "$rosc" build --form=$form "$site" -o "$maps/x.rsc" --map "$maps/x.json" 2> "$scratch/err" || bad "$name" "$(tail -n 1 "$scratch/err")"
            if python3 "$maps/judge.py" "$maps/x.json" "$maps/x.rsc" 2> "$scratch/err"; then ok; else bad "$name" "$(tail -n 1 "$scratch/err")"; fi
        done
    done
fi
run 0 'a map on standard output' build $good --map=- -o "$maps/site.rsc"; err_empty
if cmp -s "$scratch/out" "$maps/site.json" && cmp -s "$maps/site.rsc" "$scratch/apply"; then ok; else bad "$name" 'another content'; fi
run 64 'script and map on standard output' build $good --map=-; out_empty; err_has 'standard output'
run 64 'script and map in one file' build $good --map="$maps/x" -o "$maps/x"; err_has 'both'
run 64 'a folder as map' build $good --map="$maps"; err_has 'is a folder'
run 1 'errors make no map' build "$scratch/bad.yaml" -o "$maps/bad.rsc" --map "$maps/bad.json"; out_empty
if [ -e "$maps/bad.rsc" ] || [ -e "$maps/bad.json" ]; then bad "$name" 'a file appeared'; else ok; fi
run 1 'errors leave the map' build "$scratch/bad.yaml" --map "$maps/site.json"
if grep -q '"what"' "$maps/site.json"; then ok; else bad "$name" 'it changed'; fi
run 74 'a script that cannot be written has no map' build $good -o "$maps/no/x.rsc" --map "$maps/none.json"
if [ -e "$maps/none.json" ]; then bad "$name" 'the map appeared'; else ok; fi
run 74 'a map in no folder' build $good -o "$maps/site.rsc" --map "$maps/no/x.json"; err_has 'No such file'
cp $good "$maps/sites/b.yaml"
cp "$scratch/bad.yaml" "$maps/sites/bad.yaml"
run 1 'maps of a folder' build "$maps/sites" -O "$maps/out" --map "$maps/out"; err_has '1 site built, 1 with errors'
if [ "$(ls -A "$maps/out" | tr '\n' ' ')" = 'b.map.json b.rsc ' ]; then ok; else bad "$name" "it wrote $(ls -A "$maps/out")"; fi
run 1 'maps elsewhere' build "$maps/sites" -O "$maps/out" --map "$maps/json"
if [ "$(ls -A "$maps/json")" = b.map.json ]; then ok; else bad "$name" "it wrote $(ls -A "$maps/json")"; fi
run 64 'maps of a folder on standard output' build "$maps/sites" -O "$maps/out" --map -; err_has '--map='
run 74 'maps of a folder into a file' build "$maps/sites" -O "$maps/out" --map "$maps/site.json"; err_has 'Not a directory'

for form in apply plain; do
    name="annotate, $form"
    run 0 "$name" build --form=$form --annotate $good; err_empty
    grep -vE '^# (starlink-lte.yaml:[0-9]+:[0-9]+|by default)$' "$scratch/out" > "$maps/bare"
    if cmp -s "$maps/bare" "$scratch/$form"; then ok; else bad "$name" 'it is more than comments'; fi
    if cmp -s "$scratch/out" "$scratch/$form"; then bad "$name" 'there are no comments'; else ok; fi
done
name='annotated standard input'
"$rosc" build --annotate --form=plain - < $good > "$scratch/out" 2> "$scratch/err"
out_has '# <stdin>:11:14'

line=$(grep -n '"rosc:default/lte/1"' "$scratch/apply" | head -n 1 | cut -d: -f1)
run 0 where where $good "expected end of command (line $line column 30)"; err_empty
out_has 'rosc:default/lte/1 of /ip route'; out_has "--> $good:15:15"; out_has "::: form apply:$line:30"; out_has '= meant: /ip route add'
cp "$scratch/out" "$maps/where"
run 0 'where, in short' where $good "$line:30"
if cmp -s "$scratch/out" "$maps/where"; then ok; else bad "$name" 'another answer'; fi
run 0 'where, a line alone' where $good "$line"; out_has "--> $good:15:15"; out_has "::: form apply:$line"
line=$(grep -n '"rosc:default/lte/1"' "$scratch/plain" | cut -d: -f1)
run 0 'where, plain' where --form plain $good "$line"; out_has "--> $good:15:15"; out_has "::: form plain:$line"
"$rosc" build --annotate $good > "$scratch/annotated"
line=$(grep -n '"rosc:default/lte/1"' "$scratch/annotated" | head -n 1 | cut -d: -f1)
run 0 'where, annotated' where --annotate $good "$line"; out_has 'rosc:default/lte/1 of /ip route'
name='where of standard input'
line=$(grep -n 'ether1' "$scratch/apply" | head -n 1 | cut -d: -f1)
"$rosc" where - "$line" < $good > "$scratch/out" 2> "$scratch/err"
out_has '--> <stdin>:9:11'
run 1 'where behind the end' where $good 99999; out_empty; err_has "has $(wc -l < "$scratch/apply") lines"
run 1 'where without a line' where $good 'no such item'; out_empty; err_has 'there is no line in the message'
run 1 'where of a wrong site' where "$scratch/bad.yaml" 41; out_empty; err_has '[unknown-key]'
run 74 'where of no site' where "$scratch/missing.yaml" 41; err_has missing.yaml
run 64 'where without a message' where $good; err_has MESSAGE
run 64 'where, unknown form' where --form=pretty $good 41; err_has "'pretty'"
run 0 'where needs no secret' where "$secrets/one.yaml" "$(grep -n password= "$secrets/one.rsc" | head -n 1 | cut -d: -f1)"
out_has 'rosc:wan/dsl'; out_has 'holds a secret'
name='where shows no secret'
"$rosc" build --form=plain examples/shop-pppoe-lte.yaml -o "$maps/shop.rsc" 2> "$scratch/err"
run 0 "$name" where --form=plain examples/shop-pppoe-lte.yaml "$(grep -n password= "$maps/shop.rsc" | cut -d: -f1)"
out_has 'password=***'
if grep -q 'password=pass' "$scratch/out"; then bad "$name" 'it does'; else ok; fi

# --- check ---
run 0 check check $good; out_empty; err_has '1 site, fine'
run 1 'several sites' check $good "$scratch/bad.yaml" $good; out_empty; err_has '3 sites, 1 with errors'; err_has bad.yaml
run 74 'a missing one among them' check "$scratch/bad.yaml" "$scratch/missing.yaml" $good; err_has '[unknown-key]'; err_has 'No such file'
run 74 missing check "$scratch/missing.yaml"; err_has missing.yaml
name='standard input'
"$rosc" check - < $good > "$scratch/out" 2> "$scratch/err" || bad "$name" 'fails'
"$rosc" check - < "$scratch/bad.yaml" > "$scratch/out" 2> "$scratch/err"
[ $? -eq 1 ] && ok || bad "$name" 'not 1'
err_has '<stdin>:2:'

# --- findings in other formats ---
whole() { # FILE: one JSON document, and nothing else
    if python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$1" 2> /dev/null; then ok; else bad "$name" "no document: $(head -n 2 "$1")"; fi
}
run 64 'unknown format' check --format=jsn $good; out_empty; err_has "'jsn'"
run 0 'format text' check --format=text $good; out_empty; err_has fine
for format in json sarif; do
    run 0 "check, $format" check --format=$format --color=always $good; err_empty; whole "$scratch/out"
    run 1 "check of errors, $format" check "$scratch/bad.yaml" --format $format; err_empty; whole "$scratch/out"; out_has unknown-key
    run 74 "check of what is not there, $format" check "$scratch/missing.yaml" --format $format; err_empty; whole "$scratch/out"; out_has 'No such file'
    run 0 "build, $format" build $good --format $format; whole "$scratch/err"
    if cmp -s "$scratch/out" "$scratch/apply"; then ok; else bad "$name" 'another script'; fi
    run 1 "build of errors, $format" build "$scratch/bad.yaml" --format $format; out_empty; whole "$scratch/err"; err_has unknown-key
    run 0 "build to a file, $format" build $good -o "$scratch/x.rsc" --format $format; err_empty; whole "$scratch/out"
    if cmp -s "$scratch/x.rsc" "$scratch/apply"; then ok; else bad "$name" 'another script'; fi
    run 74 "build to nowhere, $format" build $good -o "$scratch/no/x.rsc" --format $format; err_empty; whole "$scratch/out"; out_has 'No such file'
    run 0 "show, $format" show $good --format $format; out_has '# default'; whole "$scratch/err"
    run 74 "build of a folder, $format" build "$sites" -O "$outdir" --format $format; err_empty; whole "$scratch/out"; out_has gone.yaml
    run 1 "build of an empty folder, $format" build "$scratch/empty" -O "$outdir" --format $format; err_empty; whole "$scratch/out"; out_has 'there is no site'
done
run 1 'format gcc' check --format gcc "$scratch/bad.yaml"; err_empty; out_has "$scratch/bad.yaml:2:9: error: "
run 1 'format github' check --format github "$scratch/bad.yaml"; err_empty; out_has "::error file=$scratch/bad.yaml,line=2,"
run 0 'format gcc of a good site' check --format gcc $good; out_empty; err_empty
name='machine format on a full disk'
if [ -c /dev/full ]; then
    "$rosc" check --format=json $good > /dev/full 2> "$scratch/err"
    [ $? -eq 74 ] && ok || bad "$name" 'not 74'
    err_has 'No space left'
fi

# --- severities ---
cat > "$scratch/warn.yaml" << 'EOF'
rosc: 1
site: { name: one, routeros: "7.21" }
wans:
  a: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 8.8.4.4] }
  b: { kind: dhcp, port: ether2, distance: 2, probes: [1.1.1.1, 4.2.2.1] }
lans: { home: { interface: bridge, address: 192.168.88.1/24 } }
firewall: { lists: { admins: [198.51.100.7] } }
EOF
warn=$scratch/warn.yaml
run 0 'warnings' check "$warn"; err_has '2 warnings'
run 1 'warnings as errors' check -W error "$warn"; err_has 'error: nothing uses list'; err_has '2 of them warnings that count as errors'
run 1 'warnings as errors, attached' check -Werror "$warn"
run 0 'good with warnings as errors' check --warnings=error $good
run 1 'build with warnings as errors' build -Werror "$warn" -o "$scratch/warn.rsc"; err_has 'nothing was written'
if [ -e "$scratch/warn.rsc" ]; then bad "$name" 'a script was written'; else ok; fi
run 0 'build with warnings' build "$warn" -o "$scratch/warn.rsc"
run 1 'show with warnings as errors' show -Werror "$warn"; out_empty
run 0 'allowed' check -Werror --allow list-unused --allow=probe-one-operator "$warn"; err_has '1 site, fine'
if grep -q 'warning\|needed' "$scratch/err"; then bad "$name" "$(head -n 1 "$scratch/err")"; else ok; fi
run 1 'one of two allowed' check -Werror --allow list-unused "$warn"; err_has probe-one-operator
run 0 'allowed in one of two sites' check --allow list-unused --allow metered-first $good "$warn"; err_has '--allow=metered-first: no finding needed it'
if grep -q 'allow=list-unused' "$scratch/err"; then bad "$name" 'list-unused was needed'; else ok; fi
run 0 'not needed, in json' check --allow metered-first --format json $good; out_has '"message": "--allow=metered-first: no finding needed it"'; out_has '"severity": "note"'; whole "$scratch/out"
run 1 'not needed, with errors' check --allow metered-first "$scratch/bad.yaml"
if grep -q 'needed' "$scratch/err"; then bad "$name" 'nobody knows'; else ok; fi
run 0 'allowed in json' check --allow list-unused --format json "$warn"; out_has '"allowed": 1'; out_has '"warnings": 1'
run 1 'promoted in json' check -Werror --format json "$warn"; out_has '"promoted": true'; out_has '"promoted": 2'; out_has '"severity": "error"'
mkdir "$scratch/warn"
cp "$warn" "$scratch/warn/a.yaml"
run 1 'a folder with warnings as errors' build "$scratch/warn" -O "$scratch/warn-out" -Werror; err_has '0 sites built, 1 with errors'
run 0 'a folder, allowed' build "$scratch/warn" -O "$scratch/warn-out" -Werror --allow list-unused --allow probe-one-operator; err_has '1 site built'
run 64 'an error allowed' check --allow probe-shared $good; out_empty; err_has 'cannot be allowed'
run 64 'an unknown slug allowed' check --allow probe-shred $good; err_has "did you mean 'probe-shared'?"
run 64 'allow without its value' check $good --allow; err_has 'needs a value'
run 64 'another level' check -W all $good; err_has "'all'"
run 64 'the level twice' check -W error -Werror $good; err_has twice
sed 's/^firewall.*/& # rosc: allow list-unused because they come next week/' "$warn" > "$scratch/allowed.yaml"
run 0 'allowed by a comment' check "$scratch/allowed.yaml"; err_has '1 warning ('
sed 's/^lans.*/& # rosc: allow list-unused because they come next week/' "$warn" > "$scratch/allowed.yaml"
run 1 'an unused comment' check -Werror "$scratch/allowed.yaml"; err_has '[allow-unused]'; err_has '3 of them'

# --- import of more rules than a site can have ---
{
    printf '# 2026-01-31 12:00:00 by RouterOS 7.19\n/interface bridge\nadd name=bridge\n/ip address\n'
    printf 'add address=192.168.88.1/24 interface=bridge network=192.168.88.0\n/ip dhcp-client\nadd interface=ether1\n'
    printf '/ip firewall filter\n'
    seq 40000 | awk '{ printf "add action=accept chain=input comment=\"rule %d\" dst-port=%d protocol=tcp src-address=10.%d.%d.0/24\n", $1, $1, $1 / 256 % 256, $1 % 256 }'
} > "$scratch/many.rsc"
run 1 'import of 40000 rules' import "$scratch/many.rsc"; out_empty; err_has 'no site can be made of this export'

# --- lint ---
printf '/ip route\nadd check-gateway=ping gateway=203.0.113.9%%ether1\n' > "$scratch/good.rsc"
printf '/ip route\r\nadd gateway=ether1\r\n' > "$scratch/wrong.rsc"
printf '/interface pppoe-client\nadd password=%s name=p interface=ether1 add-default-route=yes\n' "$marker" > "$scratch/secret.rsc"
printf '/ip firewall nat\nadd action=masquerade chain=srcnat out-interface=ether9\n/ip dhcp-client\nadd interface=ether9\n' >> "$scratch/secret.rsc"
printf '/ip firewall mangle\nadd action=change-mss chain=forward new-mss=1400\n' > "$scratch/warned.rsc"
run 0 'lint' lint "$scratch/good.rsc"; out_empty; err_has '1 file, clean'
run 0 'lint of goldens' lint golden/starlink-lte.apply.rsc golden/starlink-lte.plain.rsc; err_has '2 files, all clean'
run 1 'lint with errors' lint "$scratch/wrong.rsc"; out_empty; err_has '[route-gateway-port]'; err_has 'wrong.rsc:2:5'
run 0 'lint with warnings' lint "$scratch/warned.rsc"; err_has '[mss-raised]'; err_has '1 file, 1 with warnings'
run 1 'lint of several' lint "$scratch/good.rsc" "$scratch/wrong.rsc" "$scratch/warned.rsc"; err_has '3 files, 1 with errors, 1 with warnings'
run 74 'lint of a missing one' lint "$scratch/wrong.rsc" "$scratch/missing.rsc"; err_has '[route-gateway-port]'; err_has 'No such file'
run 74 'lint of a folder' lint "$scratch"; err_has 'Is a directory'
run 64 'lint without a file' lint; err_has 'FILE'
run 64 'lint of standard input twice' lint - -; err_has 'once'
run 1 'lint hides secrets' lint "$scratch/secret.rsc"; err_has '[nat-wan-missed]'
if grep -q "$marker" "$scratch/err"; then bad "$name" 'a message shows a secret'; else ok; fi
printf '/ppp secret\nadd name=x password=%s comment="x\n' "$marker" > "$scratch/broken.rsc"
run 1 'lint of what does not parse' lint "$scratch/broken.rsc"; err_has '[script-syntax]'
if grep -q "$marker" "$scratch/err"; then bad "$name" 'a message shows a secret'; else ok; fi
name='lint of standard input'
"$rosc" lint - < "$scratch/wrong.rsc" > "$scratch/out" 2> "$scratch/err"
[ $? -eq 1 ] && ok || bad "$name" 'not 1'
err_has '<stdin>:2:'
: > "$scratch/empty.rsc"
run 1 'lint of nothing' lint "$scratch/empty.rsc"; err_has '[export-empty]'
head -c 3000000 /dev/urandom > "$scratch/binary.rsc"
run 1 'lint of bytes' lint "$scratch/binary.rsc"
if LC_ALL=C grep -qP '[\x00-\x09\x0b-\x1f\x7f]' "$scratch/err"; then bad "$name" 'a control character in a message'; else ok; fi
run 1 'lint of a site' lint $good

# --- colours ---
esc=$(printf '\033')
run 1 'colour when asked' check --color=always "$scratch/bad.yaml"; err_has "$esc["
run 1 'none when not asked' check "$scratch/bad.yaml"
if grep -q "$esc" "$scratch/err"; then bad colour 'in a file'; else ok; fi

# --- show, explain, schema, reference, init ---
run 0 show show $good; out_has '# default'; out_has "# $good:"; err_empty
run 1 'show with errors' show "$scratch/bad.yaml"; out_empty
run 0 'explain list' explain; out_has probe-shared
run 0 'explain a finding' explain probe-shared; out_has wrong; out_has right; err_empty
run 1 'explain another' explain probe-share; out_empty; err_has "did you mean 'probe-shared'?"
run 0 schema schema; out_has '"$schema"'
run 0 reference reference; out_has '# '
run 0 man man; out_has '.TH ROSC 1'; err_empty; cp "$scratch/out" "$scratch/man"
run 0 'man rosc' man rosc
if cmp -s "$scratch/out" "$scratch/man"; then ok; else bad man 'is another page'; fi
run 0 'man rosc.yaml' man rosc.yaml; out_has '.TH ROSC.YAML 5'
run 0 'man to a file' man -o "$scratch/rosc.1"; out_empty
if cmp -s "$scratch/rosc.1" "$scratch/man"; then ok; else bad man 'the file is another one'; fi
run 74 'man to nowhere' man -o "$scratch/no/rosc.1"; err_has 'No such file'
run 64 'another page' man rosc.yml; out_empty; err_has "did you mean 'rosc.yaml'?"
run 64 'no such page' man 7; err_has 'there are: rosc, rosc.yaml'
for shell in bash zsh fish; do run 0 "completion $shell" completion $shell; out_has 'probe-shared'; err_empty; done
run 64 'completion of another shell' completion tcsh; out_empty; err_has 'tcsh'
run 64 'completion of no shell' completion; err_has SHELL
run 0 init init; cp "$scratch/out" "$scratch/init.yaml"
run 0 'init compiles' build "$scratch/init.yaml"
run 0 'init to a file' init --preset=starlink,lte-modem -o "$scratch/new.yaml"
if cmp -s "$scratch/new.yaml" "$scratch/init.yaml"; then ok; else bad init 'the file is another one'; fi
run 74 'init over a file' init --preset=starlink -o "$scratch/new.yaml"; err_has 'File exists'
if cmp -s "$scratch/new.yaml" "$scratch/init.yaml"; then ok; else bad init 'the file was overwritten'; fi
run 0 'init --force' init --preset=starlink --force -o "$scratch/new.yaml"
run 0 'init of a fibre line' init --preset=fibre-pppoe,lte-modem,fibre-pppoe -o "$scratch/fibre.yaml"
run 0 'init of a fibre line is fine' check "$scratch/fibre.yaml"; err_has fine
run 64 'init of a wrong preset' init --preset=starlnk; out_empty; err_has "did you mean 'starlink'?"

# --- import ---
router=tests/import/defconf.rsc
run 0 import import $router; out_has 'kind: dhcp'; err_empty; cp "$scratch/out" "$scratch/imported.yaml"
run 0 'what was imported compiles' check "$scratch/imported.yaml"
run 0 'import to a file' import $router -o "$scratch/site.yaml"; out_empty
if cmp -s "$scratch/site.yaml" "$scratch/imported.yaml"; then ok; else bad import 'the file is another one'; fi
run 74 'import over a file' import tests/import/two-fixed-lines.rsc -o "$scratch/site.yaml"; err_has 'File exists'
if cmp -s "$scratch/site.yaml" "$scratch/imported.yaml"; then ok; else bad import 'the file was overwritten'; fi
run 0 'import --force' import tests/import/two-fixed-lines.rsc --force -o "$scratch/site.yaml"; err_has import-not-understood
name='import from standard input'
"$rosc" import - < $router > "$scratch/out" 2> "$scratch/err"
[ $? -eq 0 ] && ok || bad "$name" 'not 0'
if cmp -s "$scratch/out" "$scratch/imported.yaml"; then ok; else bad "$name" 'another site'; fi
run 1 'import of no router' import tests/import/switch.rsc -o "$scratch/none.yaml"; out_empty; err_has import-no-wan; err_has 'nothing was written'
if [ -e "$scratch/none.yaml" ]; then bad import 'a file beside an error'; else ok; fi
run 1 'import of a site' import $good; out_empty; err_has error
run 74 'import of a folder' import tests/import; out_empty
run 74 'import of nothing' import "$scratch/no-such-file"; err_has 'No such file'
run 64 'import without a file' import; err_has 'needs EXPORT'
run 64 'import of two files' import $router $router; err_has 'cannot take'

# --- fmt ---
printf '/ip/address/add  address=192.0.2.1/24 \\\n  interface="ether1"\r\n' > "$scratch/ugly.rsc"
printf '/ip address\nadd address=192.0.2.1/24 interface=ether1\n' > "$scratch/pretty.rsc"
printf '/ip address\nadd address="x\n' > "$scratch/torn.rsc"
cp "$scratch/ugly.rsc" "$scratch/keep.rsc"
same() { if cmp -s "$1" "$2"; then ok; else bad "$name" "$1 and $2 differ"; fi; }
run 0 'fmt' fmt "$scratch/ugly.rsc"; err_empty; same "$scratch/out" "$scratch/pretty.rsc"
run 0 'fmt of what is formatted' fmt "$scratch/pretty.rsc"; same "$scratch/out" "$scratch/pretty.rsc"
name='fmt of standard input'
"$rosc" fmt - < "$scratch/ugly.rsc" > "$scratch/out" 2> "$scratch/err"
[ $? -eq 0 ] && ok || bad "$name" 'not 0'
same "$scratch/out" "$scratch/pretty.rsc"
run 0 'fmt --terse' fmt --terse "$scratch/ugly.rsc"; out_has '/ip address add address=192.0.2.1/24 interface=ether1'
run 2 'fmt --check' fmt --check "$scratch/ugly.rsc"; out_empty; err_has 'is not formatted'; same "$scratch/ugly.rsc" "$scratch/keep.rsc"
run 0 'fmt --check of what is formatted' fmt --check "$scratch/pretty.rsc"; out_empty; err_empty
run 2 'fmt --check of two' fmt --check "$scratch/pretty.rsc" "$scratch/ugly.rsc"; err_has '1 of 2 files are not formatted'
run 1 'fmt of a torn file' fmt "$scratch/torn.rsc"; out_empty; err_has script-syntax; err_has 'nothing was written'
run 1 'fmt -o of a torn file' fmt "$scratch/torn.rsc" -o "$scratch/none.rsc"
if [ -e "$scratch/none.rsc" ]; then bad "$name" 'a file beside an error'; else ok; fi
run 1 'fmt --check of a torn file' fmt --check "$scratch/torn.rsc" "$scratch/ugly.rsc"; err_has script-syntax; err_has 'is not formatted'
run 1 'fmt -w of several' fmt -w "$scratch/ugly.rsc" "$scratch/pretty.rsc" "$scratch/torn.rsc"; out_empty; err_has '1 of 3 files'
same "$scratch/ugly.rsc" "$scratch/pretty.rsc"
run 0 'fmt -o' fmt "$scratch/keep.rsc" -o "$scratch/made.rsc"; out_empty; same "$scratch/made.rsc" "$scratch/pretty.rsc"
run 1 'fmt of a site' fmt $good; out_empty; err_has 'a site description of rosc'
run 0 'fmt of nothing' fmt /dev/null; out_empty; err_empty
run 1 'fmt --format' fmt --format=gcc --check "$scratch/torn.rsc"; out_has 'torn.rsc:2:13: error'
run 74 'fmt of a folder' fmt "$scratch"; out_empty
run 64 'fmt without a file' fmt; err_has 'needs FILE'
run 64 'fmt of two files' fmt "$scratch/ugly.rsc" "$scratch/pretty.rsc"; err_has 'several files need'
run 64 'fmt -w of standard input' fmt -w -; err_has 'standard input'
run 64 'fmt -w --check' fmt -w --check "$scratch/ugly.rsc"; err_has 'exclude'
finish
