#!/bin/sh
# fleet.sh ROSC - many sites: order, number of jobs, unchanged and stale files, --check, findings between sites.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
cd "$scratch" || exit 1
export TUNNEL_KEY

# run CODE NAME ARGS...: the exit code; standard output and error are kept in out.txt and err.txt
run() {
    want=$1
    name=$2
    shift 2
    "$rosc" "$@" > out.txt 2> err.txt < /dev/null
    code=$?
    if [ "$code" -eq "$want" ]; then ok; else bad "$name" "exit code $code, expected $want: $(head -n 3 err.txt)"; fi
}
has() { if grep -qF -e "$1" err.txt; then ok; else bad "$name" "no '$1': $(tail -n 3 err.txt)"; fi; }
lacks() { if grep -qF -e "$1" err.txt; then bad "$name" "there is '$1'"; else ok; fi; }

mkdir -p .git profiles sites
cat > profiles/villa.yaml << 'END'
site: { name: "villa-${n}", routeros: "7.21" }
wans:
  starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { interface: bridge, address: "10.${n}.0.1/24" }
tunnels:
  hub:
    private-key: { env: TUNNEL_KEY }
    address: "10.250.9.${n}/24"
    peers:
      hub: { public-key: "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=", endpoint: 198.51.100.20, allowed: [10.0.0.0/8] }
END
site() { # FILE NUMBER
    printf 'rosc: 1\nextends: ../profiles/villa.yaml\nvars: { n: %s }\n' "$2" > "sites/$1.yaml"
}
number=10
while [ $number -lt 50 ]; do
    site "s$number" $number
    number=$((number + 1))
done

# --- a good fleet, and the number of jobs ---
run 0 'a fleet' build sites -O one --jobs 1; has 'rosc: 40 sites built, 0 with errors'
run 0 'with 4 jobs' build sites -O four --jobs 4; has '40 sites built'
if diff -r one four > /dev/null; then ok; else bad "$name" 'other scripts'; fi
run 0 'checked' check sites --jobs=3; has '40 sites, all fine'
for jobs in 0 -1 257 x 1e3 ''; do run 64 "--jobs '$jobs'" check sites "--jobs=$jobs"; has '--jobs is a number from 1 to 256'; done

# --- what the stages cost ---
run 0 '--timings' build sites -O timed --jobs 2 --timings; has ' ms with 2 jobs, '
for stage in reading parsing merging schema checks lowering verifying printing reporting writing together; do has "  $stage "; done
if diff -r one timed > /dev/null; then ok; else bad "$name" 'other scripts'; fi
run 0 '--timings of a check' check sites --timings; has '  verifying '; lacks '  writing '
run 0 '--timings of one site' build sites/s10.yaml -o timed.rsc --timings; has 'rosc: 1 site in '; has '  writing '
run 0 '--timings in json' check sites --timings --format=json; lacks reading
if grep -q '"stage": "reading"' out.txt && grep -q '"sites": 40' out.txt; then ok; else bad "$name" 'there are none'; fi
run 0 'no --timings' check sites --format=json
if grep -q timings out.txt; then bad "$name" 'there are timings'; else ok; fi
run 0 '--timings in gcc' check sites --timings --format=gcc
if grep -q '^rosc: note: 40 sites in .*; reading [0-9]*%, parsing ' out.txt; then ok; else bad "$name" "$(head -n 1 out.txt)"; fi
run 64 '--timings of a fix' check sites/s10.yaml --fix --timings; has 'leave out --fix'
: > broken.yaml
run 1 '--timings of an empty site' check broken.yaml --timings; has 'rosc: 1 site in '; lacks '  lowering '
rm -rf timed timed.rsc broken.yaml

# --- what is the same stays as it is ---
stamp() { find one -type f -exec stat -c '%n %Y %Z %i' {} + | sort; }
stamp > before
sleep 1.1
run 0 'unchanged' build sites -O one; has 'rosc: 0 sites built, 40 unchanged, 0 with errors'
stamp > after
if cmp -s before after; then ok; else bad "$name" 'files were touched'; fi
printf 'dns: { servers: [149.112.112.112] }\n' >> sites/s20.yaml
rm one/s30.rsc
cp -r one saved
run 2 '--check' build sites -O one --check; has "rosc: 'one/s20.rsc' would change"; has "rosc: 'one/s30.rsc' would change"
has 'rosc: 2 sites would be built, 38 unchanged, 0 with errors'
if diff -r one saved > /dev/null; then ok; else bad "$name" 'it wrote'; fi
run 2 '--check of a folder that is not there' build sites -O none --map maps --check; has '40 sites would be built'
if [ -e none ] || [ -e maps ]; then bad "$name" 'a folder appeared'; else ok; fi
run 0 'what changed is built' build sites -O one; has 'rosc: 2 sites built, 38 unchanged'
run 0 '--check, nothing to do' build sites -O one --check; has '0 sites would be built, 40 unchanged'
run 0 'maps' build sites -O one --map one; has 'rosc: 40 sites built'
run 0 'maps, unchanged' build sites -O one --map one; has '0 sites built, 40 unchanged'
printf x >> one/s11.map.json
run 2 'one map would change' build sites -O one --map one --check; has "'one/s11.map.json' would change"; has '1 site would be built'
run 0 'one file' build sites/s10.yaml -o one.rsc
run 0 '--check of a file' build sites/s10.yaml -o one.rsc --check
run 2 '--check of another form' build sites/s10.yaml -o one.rsc --check --form plain; has "'one.rsc' would change"
run 2 '--check of no file' build sites/s10.yaml -o two.rsc --check; has "'two.rsc' would change"
if [ -e two.rsc ]; then bad "$name" 'it was written'; else ok; fi
run 64 '--check without a file' build sites/s10.yaml --check; has '-o FILE'

# --- stale scripts ---
mv sites/s49.yaml gone.yaml
printf '# mine\n' > one/mine.rsc
run 0 'a site left' build sites -O one; has "'one/s49.rsc' is stale: there is no site of that name in 'sites'"; has '39 unchanged, 0 with errors, 1 stale'
lacks mine.rsc
if [ -e one/s49.rsc ]; then ok; else bad "$name" 'it was removed'; fi
run 0 'stale, in json' build sites -O one --format=json
if grep -q "one/s49.rsc' is stale" out.txt && [ ! -s err.txt ]; then ok; else bad "$name" 'no notice'; fi

# --- some of them are wrong ---
for bad in 13 27 41; do printf 'nonsense: %s\n' $bad >> sites/s$bad.yaml; done
printf 'wans: { starlink: { probes: [8.8.8.8, 8.8.4.4] } }\n' >> sites/s33.yaml
for jobs in 1 2 7; do
    rm -rf out
    run 1 "three wrong ones, $jobs jobs" build sites -O out --jobs $jobs; has 'rosc: 36 sites built, 3 with errors'
    cp err.txt "err.$jobs"
    ls out > "list.$jobs"
done
if cmp -s err.1 err.2 && cmp -s err.1 err.7; then ok; else bad 'order of messages' 'it depends on the number of jobs'; fi
if cmp -s list.1 list.7 && [ "$(wc -l < list.1)" -eq 36 ]; then ok; else bad 'partial failure' 'not the good ones'; fi
for format in json sarif gcc github; do
    "$rosc" check sites --format $format --jobs 1 > "$format.1" 2> err.txt
    "$rosc" check sites --format $format --jobs 5 > "$format.5" 2>> err.txt
    if cmp -s "$format.1" "$format.5" && [ ! -s err.txt ]; then ok; else bad "$format" 'it depends on the number of jobs'; fi
done
if [ "$(grep -c '"version": 1' json.1)" -eq 1 ]; then ok; else bad json 'not one document'; fi
run 1 'warnings as errors' build sites -O out -W error; has '4 with errors'
run 1 'an allowed one' check sites --allow probe-one-operator --jobs 2; has '3 with errors'
lacks probe-one-operator
for bad in 13 27 41 33; do site s$bad $bad; done

# --- what sites have in common ---
site t1 20
site t2 20
run 1 'the same thrice' build sites -O out
has "warning: 'sites/s20.yaml' and 'sites/t1.yaml' are both called 'villa-20' [site-name-shared]"
has "'sites/s20.yaml' and 'sites/t2.yaml' are both called"
has "error: 'sites/s20.yaml' and 'sites/t1.yaml' call one tunnel peer from one address, '10.250.9.20' [tunnel-address-shared]"
has "error: LAN 'home' of 'sites/s20.yaml' and LAN 'home' of 'sites/t2.yaml' overlap, and a tunnel leads to both [tunnel-lans-overlap]"
has 'sites/t1.yaml:3:1'; has 'sites/s20.yaml:3:1'; has 'by profiles/villa.yaml:6'
has 'rosc: 6 sites built, 35 unchanged, 0 with errors'
if [ -e out/t1.rsc ] && [ -e out/t2.rsc ]; then ok; else bad "$name" 'they were not built'; fi
cp err.txt built.txt
run 1 'the same thrice, checked' check sites
sed '/^rosc:/d' built.txt > a
sed '/^rosc:/d' err.txt > b
if cmp -s a b; then ok; else bad "$name" 'other findings than those of build'; fi
run 1 'in json' check sites --format json
if grep -q '"slug": "tunnel-lans-overlap"' out.txt && grep -q '"file": "sites/t1.yaml"' out.txt; then ok; else bad "$name" 'it lacks a finding'; fi
run 1 'names allowed' check sites --allow site-name-shared; lacks site-name-shared; has tunnel-address-shared
run 0 'named one by one' check sites/s20.yaml sites/t1.yaml; lacks shared
run 74 'a folder and a missing one' check sites missing.yaml; has 'No such file'
# A mistake of a profile: said once, and every site that has it is named, whatever the number of jobs.
mkdir -p shared/.git shared/sites
sed 's/port: ether1,/prt: ether1,/' profiles/villa.yaml > shared/villa.yaml
for n in 1 2 3; do printf 'rosc: 1\nextends: ../villa.yaml\nvars: { n: %s }\n' $n > shared/sites/s$n.yaml; done
for jobs in 1 3; do
    run 1 "a mistake of a profile, $jobs jobs" build shared/sites -O shared/out --jobs $jobs
    for n in 1 2 3; do has "error: shared/sites/s$n.yaml: 1 error; nothing was written"; done
    if [ "$(grep -c "no key 'prt'" err.txt)" = 1 ]; then ok; else bad "$name" "said $(grep -c "no key 'prt'" err.txt) times"; fi
done
run 1 'a mistake of a profile, for GitHub' check shared/sites --format github
if [ "$(grep -c '^::error file=shared/villa.yaml.*unknown-key' out.txt)" = 1 ]; then ok; else bad "$name" "$(head -n 3 out.txt)"; fi
run 1 'a mistake of a profile, for compilers' check shared/sites --format gcc
if [ "$(grep -c '^shared/villa.yaml:3:.*unknown-key' out.txt)" = 3 ]; then ok; else bad "$name" "$(head -n 3 out.txt)"; fi
run 1 'the same file twice' check shared/sites/s1.yaml shared/sites/s1.yaml
if [ "$(grep -c "no key 'prt'" err.txt)" = 2 ]; then ok; else bad "$name" "said $(grep -c "no key 'prt'" err.txt) times"; fi

run 1 'a folder of profiles' check profiles; has 'missing-key'; has '1 site, 1 with errors'
mkdir empty
run 1 'an empty folder' check empty; has 'there is no site in'

# --- what a site may read ---
mkdir -p apart/sites outside
printf 'rosc: 1\nextends: ../../profiles/villa.yaml\nvars: { n: 99 }\n' > apart/sites/a.yaml
sed 's/{ env: TUNNEL_KEY }/{ file: ..\/..\/outside\/key }/' profiles/villa.yaml > apart/villa.yaml
printf 'rosc: 1\nextends: ../villa.yaml\nvars: { n: 98 }\n' > apart/sites/b.yaml
printf '%s\n' "$TUNNEL_KEY" > outside/key
run 0 'within the repository' build apart/sites/b.yaml -o b.rsc
run 1 'a secret outside of --project' build apart/sites/b.yaml --project apart -o c.rsc
has "file '../../outside/key' cannot be read: it lies outside the project '$scratch/apart'; --project=DIR allows more [secret-missing]"
run 1 'a profile outside of --project' check apart/sites/a.yaml --project=apart; has "it lies outside the project '$scratch/apart'; --project=DIR allows more [extends-missing]"
run 0 '--project of both' build apart/sites/b.yaml --project . -o c.rsc
run 0 '--project /' build apart/sites/b.yaml --project / -o c.rsc
if cmp -s b.rsc c.rsc; then ok; else bad "$name" 'another script'; fi
run 1 'folders too' check apart/sites --project apart; has '2 sites, 1 with errors'
run 0 'files by name' check sites/s10.yaml sites/s13.yaml; has '2 sites, all fine, each by itself'
run 74 'a folder that is not there' build none -O nowhere; has "cannot read 'none': No such file or directory"
run 64 '--project of a file' check sites --project b.rsc; has "--project names a folder, and 'b.rsc' is none"
ln -s ../../outside/key apart/sites/key
sed -i 's/file: [^ ]*/file: key/' apart/villa.yaml
run 1 'a link to a secret outside' build apart/sites/b.yaml --project apart; has 'it lies outside the project'
rm apart/sites/key
mkfifo apart/sites/key
run 1 'a pipe as secret' build apart/sites/b.yaml; has "file 'key' cannot be read: not a regular file"
rm apart/sites/key
mkdir apart/sites/key
run 1 'a folder as secret' build apart/sites/b.yaml; has 'not a regular file'
rmdir apart/sites/key
run 1 'no secret' build apart/sites/b.yaml; has 'cannot be read: No such file'
cp outside/key apart/sites/key
run 0 'a secret beside the site' build apart/sites/b.yaml --project apart
cp apart/sites/b.yaml elsewhere.yaml
for command in show 'diff --quiet' where; do
    more=b.rsc
    [ "$command" = show ] && more=
    [ "$command" = where ] && more=3
    run 1 "$command --project" $command apart/sites/a.yaml $more --project apart; has 'outside the project'
done
run 2 'diff of a site that extends' diff apart/sites/b.yaml one.rsc

# --- secrets from a file ---
printf '# of the tunnels\n\n TUNNEL_KEY = "%s" \nOTHER=a # b\n' "$TUNNEL_KEY" > tunnels.env
key=$TUNNEL_KEY
unset TUNNEL_KEY
run 1 'no key at all' build sites/s10.yaml; has "environment variable 'TUNNEL_KEY' is not set, and there is no --secrets=FILE that has it [secret-missing]"
run 0 'a key from a file' build sites/s10.yaml -o f.rsc --secrets tunnels.env
if cmp -s f.rsc one/s10.rsc; then ok; else bad "$name" 'another script'; fi
run 1 'for a folder' build sites -O out3 --secrets tunnels.env; has '41 sites built, 0 with errors'
printf 'OTHER=1\n' > other.env
run 1 'a file without it' build sites/s10.yaml --secrets other.env; has "'TUNNEL_KEY' is not set, and 'other.env' does not have it [secret-missing]"
TUNNEL_KEY=nonsense
export TUNNEL_KEY
run 0 'the file goes first' build sites/s10.yaml -o f.rsc --secrets tunnels.env
if cmp -s f.rsc one/s10.rsc; then ok; else bad "$name" 'another script'; fi
TUNNEL_KEY=$key
run 0 'the environment has the rest' build sites/s10.yaml -o f.rsc --secrets other.env
"$rosc" build sites/s10.yaml --secrets - -o g.rsc < tunnels.env 2> err.txt
name='secrets from standard input'
if cmp -s g.rsc f.rsc; then ok; else bad "$name" "$(head -n 1 err.txt)"; fi
run 64 'both from standard input' build - --secrets -; has 'can be read once'
run 74 'no such list' build sites/s10.yaml --secrets none.env; has none.env
marker=hunter2-marker
refused() { # NAME WORDS: the list on standard input is refused, and no word of it shown
    cat > wrong.env
    run 1 "$1" build sites/s10.yaml --secrets wrong.env; has "$2"
    lacks $marker
}
printf 'A=1\n%s\n' $marker | refused 'a line without =' "line 2 of 'wrong.env': there is no '=' in it"
printf '%s=1\n' $marker | refused 'no name' 'stands no name'
printf 'A="%s\n' $marker | refused 'open quotes' 'the quotes do not end'
printf 'A=1\nB=%s\nA=2\n' $marker | refused 'twice' "'wrong.env' has 'A' twice"
printf 'A=\000%s\n' $marker | refused 'a zero byte' 'is no list of secrets'
cat > quoted.yaml << 'END'
rosc: 1
site: { name: quoted, routeros: "7.21" }
wans:
  a: { kind: pppoe, port: ether1, user: u, password: { env: A }, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  b: { kind: pppoe, port: ether2, user: u, password: { env: B }, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
  c: { kind: pppoe, port: ether3, user: u, password: { env: C }, distance: 3, probes: [4.2.2.1, 94.140.14.14] }
lans: { home: { interface: bridge, address: 192.168.88.1/24 } }
END
printf 'A = x#y = z \r\nB="p q\\" r"\nC='"'"'s"t '"'"'' > quoted.env
run 0 'quotes' build quoted.yaml --form plain --secrets quoted.env
if grep -q 'password="x#y = z"' out.txt && grep -q 'password="p q\\" r"' out.txt && grep -q 'password="s\\"t "' out.txt; then ok; else bad "$name" "$(grep -o 'password=.*' out.txt | tr '\n' ' ')"; fi
run 1 'all that are missing' build quoted.yaml --secrets other.env; has "'A' is not set"; has "'B' is not set"; has "'C' is not set"; has '3 errors'

# --- no line of progress where nobody looks ---
run 1 progress build sites -O out2
if tr -d '\n -~' < err.txt | grep -q .; then bad "$name" 'control characters'; else ok; fi
if [ -z "$(find . -name '.rosc-*')" ]; then ok; else bad temp 'a temporary file is left'; fi
finish
