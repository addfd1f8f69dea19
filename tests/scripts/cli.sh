#!/bin/sh
# cli.sh ROSC - the command line: exit codes, streams, options, and how files are written.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
good=examples/starlink-lte.yaml
printf 'rosc: 1\nsite: { nmae: x }\n' > "$scratch/bad.yaml"

# run CODE NAME ARGS...: the exit code; standard output and error are kept in $scratch/out and err
run() {
    want=$1
    name=$2
    shift 2
    "$rosc" "$@" > "$scratch/out" 2> "$scratch/err" < /dev/null
    code=$?
    if [ "$code" -eq "$want" ]; then ok; else bad "$name" "exit code $code, expected $want: $(head -n 3 "$scratch/err")"; fi
}
out_has() { if grep -qF -e "$1" "$scratch/out"; then ok; else bad "$name" "no '$1' on standard output"; fi; }
err_has() { if grep -qF -e "$1" "$scratch/err"; then ok; else bad "$name" "no '$1' on standard error: $(head -n 3 "$scratch/err")"; fi; }
out_empty() { if [ -s "$scratch/out" ]; then bad "$name" "something on standard output"; else ok; fi; }
err_empty() { if [ -s "$scratch/err" ]; then bad "$name" "something on standard error: $(head -n 1 "$scratch/err")"; else ok; fi; }

# --- help and usage ---
run 0 version --version; out_has 'rosc 0.'; err_empty
run 0 help --help; out_has 'commands:'; err_empty
run 0 'help build' help build; out_has 'usage: rosc build'
for command in build check show explain init schema reference lint; do
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
run 64 'unknown form' build --form=pretty $good; err_has "'pretty'"
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
if [ "$(sed -n 's/.*sites\/\([a-z]*\.yaml\):.*/\1/p' "$scratch/err" | uniq | tr '\n' ' ')" = 'aa.yaml b.yaml ' ]; then ok; else bad "$name" 'messages are missing or out of order'; fi
if [ ! -e "$outdir/aa.rsc" ] && cmp -s "$outdir/z.rsc" "$scratch/apply" && cmp -s "$outdir/b.rsc" "$scratch/plain"; then ok; else bad "$name" 'the wrong files were written'; fi
rm "$sites/aa.yaml" "$sites/b.yaml"
cp $good "$sites/z.yml"
rm "$outdir/z.rsc"
run 1 'two sites, one script' build "$sites" -O "$outdir"; err_has "'z.yaml' and 'z.yml' would both become 'z.rsc'"; err_has '1 site built, 2 with errors'
if [ -e "$outdir/z.rsc" ]; then bad "$name" 'one of them was built'; else ok; fi
rm "$sites/z.yml"
ln -s nowhere "$sites/gone.yaml"
run 74 'a site that cannot be read' build "$sites" -O "$outdir"; err_has '2 sites built, 0 with errors, 1 could not be read or written'
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
err_has "environment variable 'ROSC_TEST_SECRET' is not set [secret-missing]"; err_has "file 'vdsl.txt'"
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
run 0 'lint of nothing' lint "$scratch/empty.rsc"; err_has 'clean'
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
finish
