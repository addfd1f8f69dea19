#!/bin/sh
# determinism.sh ROSC - the same bytes whatever the locale, time zone, folder, name of the file and environment.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
top=$(pwd)
# the secrets are a part of the site, so the same in every environment

for site in examples/*.yaml; do
    for what in "build --form=plain" "build --form=apply" "build --form=remove" "build --form=verify" "build --annotate" "build -o /dev/null --map=-" show; do
        # shellcheck disable=SC2086
        "$rosc" $what "$site" > "$scratch/first" 2> "$scratch/first.err" || bad "$site" "$what fails"
        cp "$site" "$scratch/copy.yaml"
        run() { # NAME COMMAND...: its output is the first one
            name=$1
            shift
            "$@" > "$scratch/again" 2> /dev/null
            if cmp -s "$scratch/first" "$scratch/again"; then ok; else bad "$site" "$what differs: $name"; fi
        }
        # shellcheck disable=SC2086
        run "locale" env LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 "$rosc" $what "$site"
        # shellcheck disable=SC2086
        run "time zone" env TZ=Pacific/Kiritimati "$rosc" $what "$site"
        # shellcheck disable=SC2086
        run "empty environment" env -i $secrets "$rosc" $what "$site"
        # shellcheck disable=SC2086
        run "terminal" env TERM=xterm CLICOLOR_FORCE=1 COLUMNS=40 "$rosc" $what "$site"
        # `show` and maps name the file as it was given, annotations without its folder: only the scripts can be the
        # same from elsewhere.
        if [ "${what#build --}" != "$what" ]; then
            # shellcheck disable=SC2086
            run "folder" sh -c 'cd / && exec "$@"' sh "$rosc" $what "$top/$site"
        fi
        if [ "${what#build --form}" != "$what" ]; then
            # shellcheck disable=SC2086
            run "name" "$rosc" $what "$scratch/copy.yaml"
            run "standard input" sh -c 'exec "$1" $2 - < "$3"' sh "$rosc" "$what" "$site"
        fi
    done
done
finish
