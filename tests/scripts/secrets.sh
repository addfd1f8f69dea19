#!/bin/sh
# secrets.sh ROSC - no secret where none belongs: every example is built with secrets that are easy to find, and every byte
# of what rosc writes is searched. Only scripts that set the secret (apply, plain, a difference as script) may hold one, and
# of these not those that ask for it.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
examples=$(pwd)/examples
cd "$scratch" || exit 1

# (The word of the explain pages, hunter2, would be found in each log of SARIF.) A key of WireGuard has 32 bytes and a PIN digits, so these have markers of their own kind.
marker='sw0rdf1sh|MARKERMARKER|REKRAMREKRAM|73914628|82641937'
secrets_of() { # NAME KEY PIN WORD: exports one set
    export TG_TOKEN="123456:$3" SMTP_PASSWORD="$3-mail" HOOK="$3-hook" NTFY_TOKEN="tk_$3" PPPOE_PASSWORD="$3 pppoe\""
    export SIM_PIN="$2" VPN_WIREGUARD="$1" PSK_WIREGUARD="$1" TUNNEL_KEY="$1" TUNNEL_PRESHARED_KEY="$1"
}
mine() { secrets_of MARKERMARKERMARKERMARKERMARKERMARKERMARKERA= 73914628 sw0rdf1sh; }
others() { secrets_of REKRAMREKRAMREKRAMREKRAMREKRAMREKRAMREKRAMA= 82641937 sw0rdf1sh-of-the-router; }

# clean NAME FILE...: no marker in any of them
clean() {
    name=$1
    shift
    if grep -aEq "$marker" "$@"; then bad "$name" "$(grep -aEn "$marker" "$@" | head -n 1 | cut -c 1-200)"; else ok; fi
}
# quiet NAME ARGS...: neither stream has a marker, whatever the exit code
quiet() {
    what=$1
    shift
    "$rosc" "$@" > out 2> err < /dev/null
    code=$?
    [ $code -lt 64 ] || bad "$what" "exit code $code: $(head -n 1 err)"
    clean "$what" out err
}

mkdir sites exports scripts asking
cp "$examples"/*.yaml sites
held=0
for path in sites/*.yaml; do
    site=$(basename "$path" .yaml)
    others
    "$rosc" build --form plain "$path" -o "exports/$site.rsc" > out 2> err || bad "$site" "not built: $(head -n 1 err)"
    mine
    for form in apply plain; do
        "$rosc" build --form $form --annotate --map "$site.map" "$path" -o "$site.rsc" > out 2> err || bad "$site" 'not built'
        clean "$site, messages and map, $form" out err "$site.map"
        grep '^#' "$site.rsc" > comments
        clean "$site, comments, $form" comments
        # Not a check that finds nothing because nothing is there.
        if grep -aEq "$marker" "$site.rsc"; then
            held=$((held + 1))
            line=$(grep -aEn "$marker" "$site.rsc" | head -n 1 | cut -d: -f1)
            quiet "$site, where, $form" where --form $form --annotate "$path" "$line:200"
        fi
    done
    for form in remove verify; do quiet "$site, $form" build --form $form "$path"; done
    quiet "$site, show" show "$path"
    for format in text json sarif gcc github; do
        quiet "$site, check, $format" check -W error --format $format "$path"
        quiet "$site, build, $format" build --format $format "$path" -o "$site.rsc"
        [ $format = text ] || quiet "$site, show, $format" show --format $format "$path"
    done
    for format in text json; do quiet "$site, diff, $format" diff --format $format --color=always "$path" "exports/$site.rsc"; done
    "$rosc" diff --script "$path" "exports/$site.rsc" > out 2> err
    clean "$site, messages of a difference as script" err
    # Without secrets and with wrong ones: what is wrong is said, what was given is not.
    (failed=0; export TUNNEL_KEY=sw0rdf1sh SIM_PIN=sw0rdf1sh PPPOE_PASSWORD='sw0rdf1sh
sw0rdf1sh' TG_TOKEN=sw0rdf1sh VPN_WIREGUARD=sw0rdf1sh; quiet "$site, wrong secrets" build "$path"; exit $failed) || bad "$site" 'wrong secrets are shown'
    # The same secrets in the site itself, and an error beside them.
    sed -E 's/\{ *env: *SIM_PIN *\}/"73914628"/; s/\{ *(env|file): *[A-Za-z_.-]*([Kk]ey|KEY|WIREGUARD|wireguard) *\}/"MARKERMARKERMARKERMARKERMARKERMARKERMARKERA="/; s/\{ *(env|file): *[^}]*\}/"https:\/\/sw0rdf1sh"/' "$path" > literal.yaml
    sed 's/^rosc: 1/rosc: 1\nextnds: x/; s/distance: 2/distance: 1/' literal.yaml > wrong.yaml
    for file in literal wrong; do
        quiet "$site, $file, show" show $file.yaml
        quiet "$site, $file, build" build $file.yaml -o $file.rsc
        for format in text json sarif gcc github; do quiet "$site, $file, $format" check --format $format $file.yaml; done
    done
done
if [ $held -ge 6 ]; then ok; else bad scripts "only $held hold a secret: what is searched for is not there"; fi

# --- scripts that ask for them: none is needed, and none is held, whoever has them and wherever they stand ---

asking() { # NAME SITE: both forms ask, and hold no marker
    for form in apply plain; do
        env -i PATH="$PATH" "$rosc" build --secrets-as-prompts --form $form --annotate --map ask.map "$2" -o ask.rsc > out 2> err ||
            bad "$1, asked, $form" "not built: $(head -n 1 err)"
        clean "$1, asked, $form" out err ask.map ask.rsc
        asks=$(grep -c '/terminal ask' ask.rsc)
        cp ask.rsc unset.rsc
        mine
        quiet "$1, asked with secrets at hand, $form" build --secrets-as-prompts --form $form --annotate "$2" -o ask.rsc
        if cmp -s ask.rsc unset.rsc; then ok; else bad "$1, asked, $form" 'depends on the environment'; fi
        quiet "$1, where, asked, $form" where --secrets-as-prompts --form $form --annotate "$2" "$(($(wc -l < ask.rsc) / 2)):20"
        "$rosc" fmt ask.rsc > fmt.rsc 2> err || bad "$1, asked, $form" "fmt: $(head -n 1 err)"
        "$rosc" lint ask.rsc > out 2> err || bad "$1, asked, $form" "lint: $(head -n 1 err)"
    done
}
asked=0
for path in sites/*.yaml; do
    site=$(basename "$path" .yaml)
    asking "$site" "$path"
    named=$(grep -oE '\{ *(env|file): *[^} ]+' "$path" | sort -u | wc -l)
    [ "$asks" -ge "$named" ] || bad "$site" "$named secrets and $asks questions"
    [ "$asks" -eq 0 ] || asked=$((asked + 1))
    sed -E 's/\{ *env: *SIM_PIN *\}/"73914628"/; s/\{ *(env|file): *[A-Za-z_.-]*([Kk]ey|KEY|WIREGUARD|wireguard) *\}/"MARKERMARKERMARKERMARKERMARKERMARKERMARKERA="/; s/\{ *(env|file): *[^}]*\}/"https:\/\/sw0rdf1sh"/' "$path" > literal.yaml
    asking "$site, in clear" literal.yaml
done
if [ $asked -ge 4 ]; then ok; else bad questions "only $asked sites ask"; fi

for format in text json sarif gcc github; do
    quiet "a folder, asked, $format" build --secrets-as-prompts sites -O asking --map asking --format $format
done
clean 'scripts of a folder, asked' asking/*
"$rosc" build --secrets-as-prompts sites -O asking --check > out 2>&1 || bad 'a folder, asked, --check' "$(head -n 1 out)"
"$rosc" build sites/starlink-lte.yaml -o one.rsc && "$rosc" build --secrets-as-prompts sites/starlink-lte.yaml -o two.rsc
if cmp -s one.rsc two.rsc; then ok; else bad 'a site without secrets' 'is another script'; fi

# Who may read them: a script that holds none is no secret.
rm -f ask.rsc held.rsc
(umask 022; mine; "$rosc" build --secrets-as-prompts sites/shop-pppoe-lte.yaml -o ask.rsc; "$rosc" build sites/shop-pppoe-lte.yaml -o held.rsc) > out 2> err
modes=$(stat -c %a ask.rsc held.rsc | tr '\n' ' ')
if [ "$modes" = '644 600 ' ]; then ok; else bad 'modes' "$modes"; fi

# usage NAME WORDS ARGS...: refused as wrong use, in these words
usage() {
    name=$1 words=$2
    shift 2
    "$rosc" "$@" > out 2> err
    code=$?
    if [ $code -eq 64 ] && grep -q -- "$words" err && [ ! -s out ]; then ok; else bad "$name" "$code, $(head -n 1 err)"; fi
}
printf 'TG_TOKEN=x\n' > some.env
shop=sites/shop-pppoe-lte.yaml
for form in remove verify; do usage "asked, $form" "'$form' needs no secrets" build --form $form --secrets-as-prompts $shop; done
usage 'asked and read' 'leave --secrets out' build --secrets-as-prompts --secrets some.env $shop
usage 'where, asked and read' 'leave --secrets out' where --secrets-as-prompts --secrets some.env $shop 3
usage 'asked, diff' 'has no option' diff --secrets-as-prompts $shop exports/shop-pppoe-lte.rsc
usage 'asked, drift' 'has no option' drift --secrets-as-prompts sites exports

for format in text json; do quiet "drift, $format" drift sites exports --format $format; done
for format in text json sarif gcc github; do
    quiet "a folder, $format" build sites -O scripts --map scripts --format $format
    clean "maps of a folder, $format" scripts/*.map.json
    quiet "a folder, --check, $format" build sites -O scripts --form plain --check --format $format
done
printf 'TUNNEL_KEY=%s\nPPPOE_PASSWORD="sw0rdf1sh\nsw0rdf1sh\n' "$TUNNEL_KEY" > list.env
quiet 'a malformed list' build sites -O scripts --secrets list.env
finish
