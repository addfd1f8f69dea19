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

# What a locale changes does not depend on a sanitizer, and with one everything takes ten times as long.
if nm "$rosc" 2> /dev/null | grep -q __asan_init; then finish; fi

# --- every command, in locales that write numbers, letters and messages otherwise ---
locales=C.UTF-8
for locale in tr_TR de_DE; do # the Turkish i, the German comma
    if localedef -i $locale -f UTF-8 "$scratch/$locale.UTF-8" > /dev/null 2>&1; then
        locales="$locales $locale.UTF-8"
    fi
done
[ "$locales" != C.UTF-8 ] || echo 'tr_TR and de_DE: not tried, localedef cannot make them here'
work=$scratch/work
mkdir "$work" "$work/sites" "$work/exports"
cp examples/*.yaml "$work/sites"
for site in "$work"/sites/*.yaml; do
    "$rosc" build --form plain "$site" > "$work/exports/$(basename "$site" .yaml).rsc" 2> /dev/null
done
rm -f "$(find "$work/exports" -name '*.rsc' | sort | head -n 1)"
site=$(find "$work/sites" -name '*.yaml' | sort | tail -n 1)
export=$work/exports/$(basename "$site" .yaml).rsc
sed 's/^rosc: 1/rosc: 1\nextnds: x/; s/distance: 2/distance: 1.5/; s/^wans:/WANS:/' "$site" > "$work/wrong.yaml"
sed 's/^add /add nonsense=Iıİi /' "$export" > "$work/wrong.rsc"
cd "$work" || exit 1
tries() { # every command with a result that a locale could change, one a line
    for format in text json sarif gcc github; do
        echo "check --format=$format --color=always wrong.yaml sites/riga.yaml"
        echo "check --format=$format sites"
        echo "lint --format=$format wrong.rsc $export"
    done
    echo "check --diff wrong.yaml"
    echo "build sites -O scripts --check"
    echo "show $site"
    echo "diff $site $export"
    echo "diff --format=json --color=always $site $export"
    echo "diff --script $site $export"
    echo "drift sites exports"
    echo "drift --format=json sites exports"
    echo "fmt $export"
    echo "fmt wrong.rsc"
    echo "import $export"
    echo "where --form plain $site 41"
    printf '%s\n' schema reference man 'man rosc.yaml' 'completion bash' 'completion zsh' 'completion fish' explain \
        'explain probe-shared' init --help 'build --help' --version 'build nowhere' 'chekc x' 'show .' 'explain probe-shraed'
}
environments() { # NAME=VALUE..., one a line
    for locale in $locales; do
        echo "LC_ALL=$locale"
        echo "LANG=$locale LANGUAGE=de:tr LC_NUMERIC=$locale"
    done
    echo "LC_ALL=nonsense LANG=../../etc TZ=:/etc/passwd"
    for zone in Pacific/Kiritimati America/St_Johns UTC-14 right/Europe/Riga ''; do echo "TZ=$zone"; done
    printf '%s\n' 'COLUMNS=1' 'COLUMNS=99999 LINES=1' 'NO_COLOR=1' 'CLICOLOR=1 CLICOLOR_FORCE=1' TERM=dumb 'TERM=xterm-256color' CI=true \
        'POSIXLY_CORRECT=1' 'MALLOC_PERTURB_=85 HOME=/nonexistent' 'GITHUB_ACTIONS=true SOURCE_DATE_EPOCH=1' 'TMPDIR=/nonexistent'
}
tries > tries
environments > environments
while read -r command; do
    # shellcheck disable=SC2086
    "$rosc" $command > "$scratch/first" 2>&1 < /dev/null
    code=$?
    while read -r environment; do
        # shellcheck disable=SC2086
        env LOCPATH="$scratch" $environment "$rosc" $command > "$scratch/again" 2>&1 < /dev/null
        [ $? -eq $code ] && cmp -s "$scratch/first" "$scratch/again" && ok || bad "$command" "another output or code with $environment"
    done < environments
done < tries
cd "$top" || exit 1

# Nothing of it asks for a locale or reads a number by one: what the library and the command call says so.
if command -v nm > /dev/null; then
    nm -D --undefined-only "$rosc" | sed 's/@.*//; s/.* //' > "$scratch/calls"
    [ -s "$scratch/calls" ] || bad locale 'nm lists no calls'
    if grep -xE '(setlocale|newlocale|uselocale|localeconv|strto(l|ul|ll|ull|d|f|ld|imax|umax)|strcoll|strftime|localtime(_r)?|is(alpha|digit|alnum|space|print|punct|upper|lower)|to(upper|lower)|__ctype_[a-z_]*)' "$scratch/calls" > "$scratch/bad"; then
        bad locale "rosc calls $(tr '\n' ' ' < "$scratch/bad")"
    else
        ok
    fi
fi
finish
