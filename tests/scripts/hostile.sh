#!/bin/bash
# hostile.sh ROSC - somebody else's files: what a site may read, what a folder may make rosc write, outputs that cannot be
# written, runs that are killed, streams that are closed.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
cd "$scratch" || exit 1
chmod 755 .
ulimit -c 0

# run CODE NAME ARGS...: the exit code, in bounded time; standard output and error are kept in out.txt and err.txt
run() {
    want=$1
    name=$2
    shift 2
    timeout 20 "$rosc" "$@" > out.txt 2> err.txt < /dev/null
    code=$?
    if [ "$code" -eq "$want" ]; then ok; else bad "$name" "exit code $code, expected $want: $(head -n 3 err.txt)"; fi
}
has() { if grep -qF -e "$1" err.txt; then ok; else bad "$name" "no '$1': $(head -n 3 err.txt)"; fi; }
lacks() { if grep -qaF -e "$1" err.txt out.txt; then bad "$name" "there is '$1'"; else ok; fi; }
same() { if cmp -s "$1" "$2"; then ok; else bad "$name" "'$1' is not '$2'"; fi; }
is() { if [ "$1" = "$2" ]; then ok; else bad "$name" "'$1', expected '$2'"; fi; }
there() { if [ -e "$1" ] || [ -L "$1" ]; then ok; else bad "$name" "'$1' is gone"; fi; }
absent() { if [ -e "$1" ] || [ -L "$1" ]; then bad "$name" "there is '$1'"; else ok; fi; }
no_temps() { if [ -z "$(find . -name '.rosc-*')" ]; then ok; else bad "$name" "a temporary file is left: $(find . -name '.rosc-*')"; fi; }

good() { # NAME
    cat << END
rosc: 1
site: { name: $1, routeros: "7.21" }
wans:
  a: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans: { home: { interface: bridge, address: 192.168.88.1/24 } }
END
}
secret_site() { # WHERE
    good villa
    printf 'monitoring: { notify: { telegram: { token: %s, chat: "-1" } } }\n' "$1"
}

# --- what a site may read ---
mkdir -p repo/.git repo/sites repo/profiles outside
printf '123456:MARKER\n' > outside/key
printf 'dns: { servers: [1.2.3.4] }\nMARKER: x\n' > outside/profile.yaml
printf '123456:token\n' > repo/key
printf 'dns: { servers: [149.112.112.112] }\n' > repo/profiles/fine.yaml
real=$(realpath outside)
ln -s "$real/profile.yaml" repo/profiles/link.yaml
ln -s "$real" repo/profiles/folder
ln -s fine.yaml repo/profiles/inner.yaml
ln -s loop2.yaml repo/profiles/loop1.yaml
ln -s loop1.yaml repo/profiles/loop2.yaml
ln -s "$real/nowhere" repo/profiles/dangling.yaml
ln -s /dev/zero repo/profiles/zero.yaml
ln -s /proc/self/environ repo/profiles/environ.yaml
mkfifo repo/profiles/pipe.yaml outside/pipe
mkdir repo/profiles/dir.yaml
head -c 5000000 /dev/zero | tr '\0' '#' > repo/profiles/huge.yaml
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("repo/profiles/socket.yaml")'

extends() { # CODE PATH WORDS: a site that extends PATH
    { good villa; printf 'extends: "%s"\n' "$2"; } > repo/sites/x.yaml
    run "$1" "extends $2" check repo/sites/x.yaml
    has "$3"
    lacks MARKER
    [ "$1" -eq 0 ] || has 'repo/sites/x.yaml:7:1'
    [ "$1" -eq 0 ] || has '[extends-missing]'
}
remedy="it lies outside the project '$scratch/repo'; --project=DIR allows more"
extends 0 ../profiles/fine.yaml '1 site, fine'
extends 0 ../profiles/inner.yaml '1 site, fine'
extends 0 "$scratch/repo/profiles/fine.yaml" '1 site, fine'
extends 0 ../../repo/profiles/fine.yaml '1 site, fine'
extends 1 "$real/profile.yaml" "$remedy"
extends 1 ../../outside/profile.yaml "$remedy"
extends 1 ../profiles/../../outside/profile.yaml "$remedy"
extends 1 ../profiles/link.yaml "$remedy"
extends 1 ../profiles/folder/profile.yaml "$remedy"
extends 1 ../profiles/loop1.yaml 'Too many levels of symbolic links'
extends 1 ../profiles/dangling.yaml 'No such file or directory'
extends 1 ../profiles/FINE.yaml 'No such file or directory'
extends 1 ../profiles/fine%2eyaml 'No such file or directory'
extends 1 '%2e%2e/profiles/fine.yaml' 'No such file or directory'
extends 1 '~/profile.yaml' 'No such file or directory'
extends 1 ../profiles/dir.yaml 'not a regular file'
extends 1 ../profiles/pipe.yaml 'not a regular file'
extends 1 ../profiles/socket.yaml 'not a regular file'
extends 1 ../../outside/pipe "$remedy"
extends 1 ../profiles/zero.yaml "$remedy"
extends 1 ../profiles/environ.yaml "$remedy"
extends 1 /proc/self/environ "$remedy"
extends 1 /proc/self/fd/0 "$remedy"
extends 1 /dev/stdin "$remedy"
extends 1 /etc/passwd "$remedy"
extends 1 "../profiles/$(head -c 5000 /dev/zero | tr '\0' a).yaml" 'File name too long'
{ good villa; printf 'extends: ../profiles/huge.yaml\n'; } > repo/sites/x.yaml
run 1 'a huge profile' check repo/sites/x.yaml; has '[too-large]'
{ good villa; printf 'extends: "../profiles/fine.yaml\\0/../../../etc/passwd"\n'; } > repo/sites/x.yaml
run 1 'a zero byte in a path' check repo/sites/x.yaml; has 'repo/sites/x.yaml:7:'

token() { # CODE PATH WORDS: a secret in a file
    secret_site "{ file: \"$2\" }" > repo/sites/s.yaml
    run "$1" "a secret in $2" build repo/sites/s.yaml -o s.rsc
    [ -z "$3" ] || has "$3"
    lacks MARKER
    [ "$1" -eq 0 ] || has 'repo/sites/s.yaml:7:'
    [ "$1" -eq 0 ] || absent s.rsc
    rm -f s.rsc
}
token 0 ../key ''
token 1 ../../outside/key "$remedy"
token 1 "$real/key" "$remedy"
token 1 ../profiles/folder/key "$remedy"
token 1 ../profiles/pipe.yaml 'not a regular file'
token 1 ../profiles/huge.yaml 'too large for a secret'
token 1 /dev/zero "$remedy"
token 1 /proc/self/environ "$remedy"

# A project that is reached by a link is the same project.
ln -s repo way
{ good villa; printf 'extends: ../profiles/fine.yaml\n'; } > repo/sites/x.yaml
run 0 'by a link to the project' check way/sites/x.yaml
run 0 'by a link, named' check way/sites/x.yaml --project way
run 0 'from within' check repo/sites/x.yaml --project "$scratch"

# What counts is what was opened: a file that becomes a link to another all the time is never shown.
cp repo/profiles/fine.yaml fine
ln -s "$real/profile.yaml" evil
{ good villa; printf 'extends: ../profiles/race.yaml\n'; } > repo/sites/x.yaml
python3 -c '
import os
while True:
    for name in "fine", "evil":
        os.link(name, "repo/profiles/new", follow_symlinks=False)
        os.replace("repo/profiles/new", "repo/profiles/race.yaml")
' 2> /dev/null &
racer=$!
name='a file that becomes a link'
shown=0
for _ in $(seq 1 200); do
    timeout 20 "$rosc" check repo/sites/x.yaml > race.txt 2>&1 < /dev/null
    grep -q MARKER race.txt && shown=$((shown + 1))
done
kill $racer
wait $racer 2> /dev/null
is $shown 0
rm -f repo/sites/x.yaml repo/sites/s.yaml

# --- a folder of sites: nobody has named what lies there ---
good riga > repo/sites/riga.yaml
good yard > repo/profiles/yard
ln -s ../profiles/yard repo/sites/yard.yaml
run 0 'a link within the project' check repo/sites; has '2 sites, all fine'
ln -s "$real/profile.yaml" repo/sites/evil.yaml
run 74 'a link out of the project' check repo/sites; has "cannot read 'repo/sites/evil.yaml': $remedy"; lacks MARKER; has '3 sites, 1 could not be read'
run 74 'the same, built' build repo/sites -O out; has "$remedy"; lacks MARKER; there out/riga.rsc; absent out/evil.rsc
run 1 'the same, allowed' check repo/sites --project /; has MARKER
run 1 'the same, named' check repo/sites/evil.yaml; has MARKER
mkdir exports && ln -s "$real/key" exports/riga.rsc
run 74 'a link out of the project, drift' drift repo/sites exports --project repo; has "cannot read 'exports/riga.rsc': $remedy"; lacks MARKER
rm repo/sites/evil.yaml
mkfifo repo/sites/pipe.yaml
ln -s /dev/zero repo/sites/zero.yaml
ln -s self.yaml repo/sites/self.yaml
run 74 'a pipe, a device, a loop' check repo/sites; has "cannot read 'repo/sites/pipe.yaml': not a regular file"; has 'zero.yaml'; has 'Too many levels'
printf x > exports/pipe.rsc
run 74 'a pipe, drift' drift repo/sites exports; has 'not a regular file'
rm exports/riga.rsc && mkfifo exports/riga.rsc
run 74 'a pipe as export' drift repo/sites exports; has "cannot read 'exports/riga.rsc': not a regular file"
rm -r exports && mkdir exports
rm repo/sites/pipe.yaml repo/sites/zero.yaml repo/sites/self.yaml repo/sites/yard.yaml
rm -r out

# --- where outputs go ---
run 0 'the script' build repo/sites/riga.yaml -o good.rsc
printf 'what was there\n' > victim
mkdir out
planted() { # NAME WORDS: whatever is out/riga.rsc, it is not followed
    run 74 "$1" build repo/sites -O out; has "cannot write 'out/riga.rsc': it is $2; in a folder of outputs only files are written: remove it"
    is "$(cat victim)" 'what was there'
    no_temps
    rm -f out/riga.rsc
}
ln -s ../victim out/riga.rsc; planted 'a link in OUT' 'a symbolic link'
ln -s "$scratch/victim" out/riga.rsc; planted 'an absolute link in OUT' 'a symbolic link'
ln -s ../nowhere out/riga.rsc; planted 'a dangling link in OUT' 'a symbolic link'; absent nowhere
ln -s riga.rsc out/riga.rsc; planted 'a loop in OUT' 'a symbolic link'
ln -s ../good.rsc out/riga.rsc; planted 'a link to the right bytes' 'a symbolic link'
ln -s /dev/null out/riga.rsc; planted 'a device in OUT' 'a symbolic link'
mkfifo out/riga.rsc; planted 'a pipe in OUT' 'no regular file'
mkdir out/riga.rsc; run 74 'a folder in OUT' build repo/sites -O out; has 'Is a directory'; rmdir out/riga.rsc
ln -s ../victim out/riga.map.json
run 74 'a link among the maps' build repo/sites -O out --map out; has 'a symbolic link'; is "$(cat victim)" 'what was there'; same out/riga.rsc good.rsc
rm -r out
ln -s /etc/passwd repo/sites/riga.rsc
run 74 'a link beside the sites' build repo/sites -O repo/sites; has 'a symbolic link'
rm repo/sites/riga.rsc
mkdir target && ln -s target out
run 0 'OUT is a link' build repo/sites -O out; same target/riga.rsc good.rsc; if [ -L out ]; then ok; else bad "$name" 'it was replaced'; fi
rm -r out target; ln -s nowhere out
run 74 'OUT is a dangling link' build repo/sites -O out; has "cannot write into 'out'"; absent nowhere
rm out; printf x > out
run 74 'OUT is a file' build repo/sites -O out; has 'Not a directory'
rm out
ln victim hard && mkdir out && ln victim out/riga.rsc
run 0 'another name of a file in OUT' build repo/sites -O out; same out/riga.rsc good.rsc; is "$(cat victim)" 'what was there'
rm -r out hard

# One file, which somebody has named: links are followed, and stay.
ln -s victim link
run 0 'a link is named' build repo/sites/riga.yaml -o link; same victim good.rsc; if [ -L link ]; then ok; else bad "$name" 'it was replaced'; fi
rm victim
run 74 'a dangling link is named' build repo/sites/riga.yaml -o link; has "cannot follow the link 'link'"; absent victim
rm link
run 0 'a device' build repo/sites/riga.yaml -o /dev/null
run 74 'a full device' build repo/sites/riga.yaml -o /dev/full; has 'No space left on device'
run 74 'a folder is named' build repo/sites/riga.yaml -o exports; has 'Is a directory'
run 74 'in no folder' build repo/sites/riga.yaml -o nowhere/x; has 'No such file or directory'
run 74 'in a file' build repo/sites/riga.yaml -o good.rsc/x; has 'Not a directory'
run 74 'a long name' build repo/sites/riga.yaml -o "$(head -c 300 /dev/zero | tr '\0' a)"; has 'File name too long'
run 74 'a long path' build repo/sites/riga.yaml -o "$(head -c 5000 /dev/zero | tr '\0' /)x"; has 'File name too long'

# An output over its own input.
good villa > in.yaml
cp in.yaml in.saved
ln -s in.yaml other.yaml
ln in.yaml third.yaml
printf 'A=1\n' > list.env
for path in in.yaml ./in.yaml other.yaml third.yaml list.env; do
    run 64 "the script over its input, $path" build in.yaml -o $path --secrets list.env; has 'would be overwritten by the output, and it is the input'
    run 64 "the map over its input, $path" build in.yaml -o x.rsc --map $path --secrets list.env; has 'would be overwritten'
    absent x.rsc
done
run 64 'show over its input' show in.yaml -o other.yaml; has 'would be overwritten'
run 64 'import over its input' import good.rsc -o good.rsc --force; has 'would be overwritten'
run 64 'diff over its export' diff in.yaml good.rsc --script -o good.rsc; has 'would be overwritten'
run 64 'diff over its site' diff in.yaml good.rsc -o in.yaml; has 'would be overwritten'
same in.yaml in.saved
run 0 'fmt over its input' fmt good.rsc -o good.rsc

# --- modes ---
umask 022
mode() { stat -c %a "$1"; }
secret_site '"123456:token"' > s.yaml
secret_site '{ file: repo/key }' > f.yaml
run 0 'a secret in a file' build f.yaml -o f.rsc; is "$(mode f.rsc)" 600
run 0 'a literal secret' build s.yaml -o s.rsc; is "$(mode s.rsc)" 600
run 0 'its plain form' build s.yaml -o p.rsc --form plain --map p.map; is "$(mode p.rsc)" 600; is "$(mode p.map)" 644
run 0 'its form verify' build s.yaml -o v.rsc --form verify; is "$(mode v.rsc)" 644
run 0 'no secret' build in.yaml -o n.rsc; is "$(mode n.rsc)" 644
run 2 'a difference with a secret' diff s.yaml n.rsc --script -o d.rsc; is "$(mode d.rsc)" 600
run 2 'its view' diff s.yaml n.rsc -o d.txt; is "$(mode d.txt)" 644
chmod 640 s.rsc
run 0 'an existing file keeps its mode' build s.yaml -o s.rsc; is "$(mode s.rsc)" 640
run 0 'a script without secrets' build in.yaml -o later.rsc; is "$(mode later.rsc)" 644
run 0 'later with secrets' build s.yaml -o later.rsc; is "$(mode later.rsc)" 640
mkdir secret && cp s.yaml secret/s.yaml && cp in.yaml secret/n.yaml
run 0 'secrets in a folder' build secret -O out --allow site-name-shared; is "$(mode out/s.rsc)" 600; is "$(mode out/n.rsc)" 644
rm -r out
(umask 077; failed=0; run 0 'a umask' build in.yaml -o u.rsc; is "$(mode u.rsc)" 600; exit $failed) || failed=$((failed + 1))
(umask 777; failed=0; run 0 'a umask that takes all' build in.yaml -o w.rsc; is "$(mode w.rsc)" 0; exit $failed) || failed=$((failed + 1))
no_temps

# --- no room ---
cp good.rsc kept.rsc && printf 'old\n' > small.rsc
(ulimit -f 4; failed=0; run 74 'a limit on the size of files' build in.yaml -o small.rsc; has 'File too large'; exit $failed) || failed=$((failed + 1))
is "$(cat small.rsc)" old
(ulimit -f 4; failed=0; run 74 'a limit, folder' build repo/sites -O lim; has 'File too large'; absent lim/riga.rsc; exit $failed) || failed=$((failed + 1))
no_temps
rm -r lim
name='no descriptors'
# shellcheck disable=SC2016
sh -c 'exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n 4; exec "$1" build f.yaml -o small.rsc' sh "$rosc" > out.txt 2> err.txt
is $? 1; has 'Too many open files'; is "$(cat small.rsc)" old
# shellcheck disable=SC2016
if unshare -m sh -c 'mount -t tmpfs -o size=16k none /mnt' 2> /dev/null; then
    # shellcheck disable=SC2016
    unshare -m sh -c 'mount -t tmpfs -o size=16k none /mnt && printf "old\n" > /mnt/a.rsc && "$1" build in.yaml -o /mnt/a.rsc 2> err.txt
        echo $? > code.txt; cat /mnt/a.rsc > left.txt; ls -A /mnt > list.txt
        "$1" build repo/sites -O /mnt/out 2>> err.txt; echo $? >> code.txt; ls -A /mnt/out >> list.txt' sh "$rosc"
    name='a full disk'
    is "$(tr '\n' ' ' < code.txt)" '74 74 '
    is "$(cat left.txt)" old
    is "$(tr '\n' ' ' < list.txt)" 'a.rsc '
    has 'No space left on device'
else
    echo 'a full disk: not tried, mounting is not allowed here'
fi
nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
if [ "$(id -u)" -eq 0 ] && command -v setpriv > /dev/null && nobody "$rosc" --version > /dev/null 2>&1; then
    name='a folder that is read-only'
    mkdir locked && printf 'old\n' > locked/a.rsc && chmod 666 locked/a.rsc && chmod 555 locked
    nobody "$rosc" build "$scratch/in.yaml" -o "$scratch/locked/a.rsc" 2> err.txt
    is $? 74; has 'Permission denied'; is "$(cat locked/a.rsc)" old
    nobody "$rosc" build "$scratch/repo/sites" -O "$scratch/locked" 2> err.txt
    is $? 74; has 'Permission denied'
    name='a file that is read-only'
    mkdir open && chmod 777 open && printf 'old\n' > open/a.rsc && chmod 444 open/a.rsc
    nobody "$rosc" build "$scratch/in.yaml" -o "$scratch/open/a.rsc" 2> err.txt
    is $? 74; has 'Permission denied'; is "$(cat open/a.rsc)" old
else
    echo 'folders that are read-only: not tried, only root can ask as somebody else'
fi

# --- closed streams ---
closed() { # CODE NAME
    name=$2
    if [ "$code" -eq "$1" ]; then ok; else bad "$name" "exit code $code, expected $1"; fi
    same in.yaml in.saved
    no_temps
}
"$rosc" build in.yaml >&- 2> err.txt; code=$?; closed 74 'no standard output'; has "cannot write '<stdout>'"
"$rosc" --help >&- 2> err.txt; code=$?; closed 74 'no standard output, help'; has 'cannot write'
"$rosc" drift repo/sites exports >&- 2> err.txt; code=$?; closed 74 'no standard output, drift'; has 'cannot write'
"$rosc" check --format json in.yaml >&- 2> err.txt; code=$?; closed 74 'no standard output, json'
"$rosc" build in.yaml -o c.rsc >&- <&- 2>&-; code=$?; closed 0 'no stream at all'; same c.rsc n.rsc
"$rosc" build f.yaml -o c2.rsc <&- 2>&-; code=$?; closed 0 'only standard output'; same c2.rsc f.rsc
printf 'nonsense: 1\n' > wrong.yaml
"$rosc" build wrong.yaml -o c3.rsc 2>&- <&-; code=$?; closed 1 'no standard error'; absent c3.rsc
"$rosc" build - <&- > out.txt 2> err.txt; code=$?; closed 74 'no standard input'; has "cannot read '<stdin>': Bad file descriptor"
"$rosc" build in.yaml > /dev/full 2> err.txt; code=$?; closed 74 'a full standard output'; has 'No space left'
"$rosc" man > /dev/full 2> err.txt; code=$?; closed 74 'a full standard output, man'
for command in 'build in.yaml' man schema reference 'completion bash' 'explain probe-shared' --help 'show in.yaml'; do
    # shellcheck disable=SC2086
    { "$rosc" $command 2> err.txt; echo $? > code.txt; } | : # nobody reads
    name="$command, nobody reads"
    case $(cat code.txt) in 0 | 74) ok ;; *) bad "$name" "exit code $(cat code.txt)" ;; esac
    # shellcheck disable=SC2086
    "$rosc" $command 2>&1 | head -n 1 > out.txt
    if [ -s out.txt ]; then ok; else bad "$name" 'no first line'; fi
done

# --- runs that are killed, runs at the same time ---
mkdir many
for i in $(seq 10 39); do good "site-$i" > many/s$i.yaml; done
run 0 'many sites' build many -O right
run 0 'many sites, other scripts' build many -O left --form plain
whole() { # DIR: each script is one of the two, whole
    for file in "$1"/*.rsc; do
        cmp -s "$file" "right/$(basename "$file")" || cmp -s "$file" "left/$(basename "$file")" || return 1
    done
}
cp -r left victims
for signal in KILL KILL KILL KILL KILL KILL TERM TERM INT HUP QUIT; do
    name="killed by $signal"
    form=apply
    [ $((RANDOM % 2)) -eq 0 ] && form=plain
    "$rosc" build many -O victims --form $form > /dev/null 2>&1 &
    pid=$!
    sleep "0.0$((RANDOM % 60 + 10))"
    kill -$signal $pid 2> /dev/null
    wait $pid 2> /dev/null
    if whole victims; then ok; else bad "$name" 'a script is neither old nor new'; fi
    # What KILL leaves the next run that comes to its end removes, and none of these does for sure.
    if [ $signal = KILL ]; then rm -f victims/.rosc-temp-*; else no_temps; fi
done
: > victims/.rsc-temp && printf x > victims/.rosc-temp-mine && printf x > victims/.rosc-temp-Ab12yz && ln -s ../victim victims/.rosc-temp-Ab12yq
run 0 'what is left is removed' build many -O victims; has "removed 'victims/.rosc-temp-Ab12yz', which a run that was killed has left"
there victims/.rosc-temp-mine; there victims/.rosc-temp-Ab12yq; absent victims/.rosc-temp-Ab12yz
rm victims/.rosc-temp-mine victims/.rosc-temp-Ab12yq
no_temps
printf x > victims/.rosc-temp-Ab12yz
flock victims/.rosc-temp-Ab12yz sleep 30 &
holder=$!
sleep 0.2
run 0 'what is in use stays' build many -O victims; there victims/.rosc-temp-Ab12yz; lacks removed
run 0 '--check removes nothing' build many -O victims --check; there victims/.rosc-temp-Ab12yz
kill $holder
wait $holder 2> /dev/null
rm -f victims/.rosc-temp-Ab12yz
for _ in 1 2 3; do
    "$rosc" build many -O victims --form plain > /dev/null 2> one.txt &
    one=$!
    "$rosc" build many -O victims --form apply > /dev/null 2> two.txt &
    two=$!
    wait $one; a=$?
    wait $two; b=$?
    name='two runs at once'
    is "$a $b" '0 0'
    if whole victims; then ok; else bad "$name" 'a script is neither the one nor the other'; fi
    no_temps
done
finish
