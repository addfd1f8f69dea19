#!/bin/sh
# completion.sh ROSC SHELL - what bash, zsh or fish offer for a command line, asked of the shell itself: the words that must
# be among it, and those that must not.
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
shell=$2
top=$PWD
command -v "$shell" > /dev/null || skip "$shell is not installed"

"$rosc" completion "$shell" > "$scratch/script" || bad "$shell" 'rosc completion fails'
"$shell" -n "$scratch/script" 2> "$scratch/log" && ok || bad "$shell" "syntax: $(head -n 3 "$scratch/log")"
if [ "$shell" = bash ] && command -v shellcheck > /dev/null; then
    shellcheck -s bash "$scratch/script" > "$scratch/log" && ok || bad shellcheck "$(head -n 5 "$scratch/log")"
fi

mkdir -p "$scratch/desk/sites" "$scratch/desk/sub"
touch "$scratch/desk/villa.yaml" "$scratch/desk/villa.yml" "$scratch/desk/villa.rsc" "$scratch/desk/notes.txt" \
    "$scratch/desk/sites/a.yaml"

# LINE (a blank at its end is written '_'): what it must offer -- what it must not
cat > "$scratch/table" << 'END'
rosc _: build check explain completion man help -- villa.yaml
rosc b: build -- check
rosc help _: build where -- villa.yaml
rosc build _: villa.yaml villa.yml sites sub -- villa.rsc notes.txt apply
rosc build vil: villa.yaml villa.yml -- villa.rsc sub
rosc build --form _: apply plain remove verify -- villa.yaml json
rosc build --form=p: plain -- apply
rosc build --form=: apply plain
rosc build villa.yaml --f: --form --format -- --map
rosc build -W _: error -- villa.yaml
rosc build --format _: text json sarif gcc github -- apply
rosc build --color _: auto always never
rosc build -o _: villa.yaml villa.rsc notes.txt sub -- apply
rosc build -O _: sites sub -- villa.yaml notes.txt
rosc check villa.yaml _: villa.yaml sites -- villa.rsc
rosc check --allow _: list-unused metered-first -- probe-shared villa.yaml
rosc check --allow list-unused --allow probe: probe-one-operator -- probe-shared list-unused
rosc check -W error --allow=list: list-unused -- error
rosc diff villa.yaml _: villa.rsc sub -- notes.txt
rosc diff --format _: text json -- sarif
rosc drift _: sites sub -- villa.yaml
rosc explain _: probe-shared list-unused yaml-tab -- villa.yaml
rosc explain probe-sh: probe-shared -- probe-none
rosc lint _: villa.rsc sub -- villa.yaml notes.txt
rosc fmt _: villa.rsc sub -- villa.yaml notes.txt
rosc fmt -: --write --terse -w -- --map
rosc import _: villa.rsc -- villa.yaml
rosc init --preset _: starlink lte-modem fibre-pppoe
rosc init --preset starlink,l: -- fibre-pppoe
rosc schema _: -- villa.yaml probe-shared
rosc completion _: bash zsh fish -- villa.yaml
rosc man _: rosc rosc.yaml -- villa.yaml
END

ask() { # MODE: answers to the whole table, in paragraphs
    sed 's/: .*//; s/:$//; s/_$//' "$scratch/table" |
        (cd "$scratch/desk" && ROSC_WORDBREAKS=$1 HOME=$scratch "$shell" "$top/tests/scripts/complete.$shell" "$scratch/script" "$scratch/answers") \
            > "$scratch/log" 2>&1 || bad "$shell" "$(head -n 3 "$scratch/log")"
}

# Folders have a slash behind them or not, and some shells answer with the option in front, or the part of a list.
judge() {
    awk '
        FILENAME == ARGV[1] { if ($0 == "") { at++; next } sub(/\/$/, ""); sub(/^--[a-z-]*=/, ""); sub(/^.*,/, ""); have[at + 0, $0] = 1; next }
        {
            split($0, side, / -- /); line = side[1]; sub(/:( .*)?$/, "", line)
            want = substr(side[1], length(line) + 2)
            n = split(want, w, " "); for (i = 1; i <= n; i++) if (!((FNR - 1, w[i]) in have)) print line ": does not offer " w[i]
            m = split(side[2], w, " "); for (i = 1; i <= m; i++) if ((FNR - 1, w[i]) in have) print line ": offers " w[i]
            asked += n + m
        }
        END { if (asked < 80 || at < FNR) print "only " at + 0 " answers, " asked + 0 " words asked for" }
    ' "$scratch/answers" "$scratch/table" > "$scratch/wrong"
    while IFS= read -r line; do bad "$shell" "$line"; done < "$scratch/wrong"
    [ -s "$scratch/wrong" ] || ok
}

ask yes
judge
if [ "$shell" != fish ]; then # bash: where COMP_WORDBREAKS has no '='; zsh: sourced
    ask ''
    judge
fi

# Every word that is offered as a value is one.
for word in apply plain remove verify; do "$rosc" build --form=$word examples/starlink-lte.yaml > /dev/null && ok || bad "$word" 'is no form'; done
for word in text json sarif gcc github; do "$rosc" check --format=$word examples/starlink-lte.yaml > /dev/null 2>&1 && ok || bad "$word" 'is no format'; done
for word in auto always never; do "$rosc" check --color=$word examples/starlink-lte.yaml 2> /dev/null && ok || bad "$word" 'is no colour'; done
for word in $(grep -o 'starlink lte[a-z -]*' "$scratch/script" | head -n 1); do "$rosc" init --preset="$word" > /dev/null && ok || bad "$word" 'is no preset'; done
finish
