#!/bin/sh
# static.sh CMAKE - the static binary: one file that runs in an empty root and with an empty environment, and the same bytes
# when it is built in another folder. Compiles everything twice, so it is a step of .ci/run and no ctest.
set -u
. tests/scripts/lib.sh
cmake=$1

build() { # SOURCE BUILD
    "$cmake" -G Ninja -S "$1" -B "$2" -DCMAKE_BUILD_TYPE=Release -DROSC_TESTS=OFF -DROSC_STATIC=ON > "$scratch/log" 2>&1 &&
        "$cmake" --build "$2" > "$scratch/log" 2>&1 || { bad build "$(tail -n 10 "$scratch/log")"; finish; }
}
build "$PWD" "$PWD/build/static"
binary=$PWD/build/static/rosc

if LC_ALL=C readelf -d "$binary" | grep -q 'no dynamic section'; then ok; else bad static 'it has a dynamic section'; fi
if LC_ALL=C readelf -l "$binary" | grep -q INTERP; then bad static 'it asks for an interpreter'; else ok; fi

mkdir "$scratch/root"
cp "$binary" "$scratch/root/rosc"
if [ "$(id -u)" -eq 0 ]; then as_root=
elif unshare -r true 2> /dev/null; then as_root='unshare -r'
else as_root=none; fi
if [ "$as_root" != none ]; then
    # shellcheck disable=SC2086
    env -i $as_root "$(command -v chroot)" "$scratch/root" /rosc build - < examples/starlink-lte.yaml > "$scratch/out" 2> "$scratch/log" &&
        cmp -s "$scratch/out" golden/starlink-lte.apply.rsc && ok || bad 'empty root' "builds another script: $(head -n 3 "$scratch/log")"
fi
env -i "$binary" explain probe-shared > "$scratch/out" 2>&1 && grep -q 'probe' "$scratch/out" && ok || bad 'empty environment' "$(head -n 3 "$scratch/out")"

"$cmake" --install build/static --prefix "$scratch/prefix" > "$scratch/log" 2>&1 && ok || bad install "$(tail -n 3 "$scratch/log")"
[ -x "$scratch/prefix/bin/rosc" ] && [ -f "$scratch/prefix/share/man/man1/rosc.1" ] && ok || bad install 'rosc or its page is missing'
if find "$scratch/prefix" -name 'librosc*' | grep -q .; then bad install 'there is a library'; else ok; fi

# The folder is no part of it, nor the time.
if git rev-parse --is-inside-work-tree > /dev/null 2>&1; then
    mkdir -p "$scratch/some other folder"
    git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - 2> /dev/null | tar -x -C "$scratch/some other folder"
    build "$scratch/some other folder" "$scratch/b"
    if cmp "$binary" "$scratch/b/rosc" > "$scratch/log" 2>&1; then ok; else bad reproducible "$(cat "$scratch/log")"; fi
fi
if grep -qF "$PWD" "$binary"; then bad reproducible 'the folder of the sources is in it'; else ok; fi
finish
