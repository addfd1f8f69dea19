#!/bin/sh
# dist.sh - the source archive: the same bytes twice, all that git has and nothing else, owners and times that say nothing
# of the machine.
set -u
. tests/scripts/lib.sh
git rev-parse --verify --quiet HEAD > /dev/null 2>&1 || skip 'this is no git checkout'

one=$scratch/one/rosc-1.tar.gz
two=$scratch/two/rosc-1.tar.gz
mkdir "$scratch/one" "$scratch/two"
sh cmake/dist.sh "$one" > "$scratch/log" 2>&1 && ok || bad dist "$(head -n 3 "$scratch/log")"
sleep 1
(umask 077 && TZ=Asia/Tokyo sh cmake/dist.sh "$two") > "$scratch/log" 2>&1 || bad dist "$(head -n 3 "$scratch/log")"
if cmp -s "$one" "$two"; then ok; else bad dist 'made again it is other bytes'; fi

tar -tzf "$one" | grep -v '/$' | sed 's,^rosc-1/,,' | sort > "$scratch/have"
git ls-tree -r --name-only HEAD | sort > "$scratch/want"
if cmp -s "$scratch/have" "$scratch/want"; then ok; else bad files "$(diff "$scratch/want" "$scratch/have" | head -n 5)"; fi
if tar -tvzf "$one" | awk '{ print $2 }' | grep -qv '^root/root$'; then bad owner 'not root'; else ok; fi
[ "$(tar --full-time --utc -tvzf "$one" | awk '{ print $4, $5 }' | sort -u | wc -l)" -eq 1 ] && ok || bad time 'files have several'
[ "$(od -An -tx1 -j4 -N4 "$one" | tr -d ' ')" = 00000000 ] && ok || bad gzip 'a time is in its header'
sh cmake/dist.sh "$scratch/x.tar.gz" no-such-commit > "$scratch/log" 2>&1 && bad commit 'one that is not there was packed' || ok
[ -e "$scratch/x.tar.gz" ] && bad commit 'a file was left' || ok
finish
