#!/bin/bash
# bad-inputs.sh ROSC [MEMORY_KB] - input that is no site: a clear message, the documented exit code, bounded time and
# memory, no output file. MEMORY_KB 0: no limit (an address sanitizer reserves terabytes).
set -u
. tests/scripts/lib.sh
rosc=$(realpath "$1")
memory=${2:-262144}
cd "$scratch" || exit 1

limited() { # runs rosc with bounded time and memory
    (
        [ "$memory" -eq 0 ] || ulimit -v "$memory"
        exec timeout 10 "$rosc" "$@"
    )
}

# expect CODE NAME FILE WORDS: build and check end with CODE and a message that has WORDS, nothing is written
expect() {
    local want=$1 name=$2 file=$3 words=$4 code
    limited build "$file" -o out.rsc > out 2> err < /dev/null
    code=$?
    [ $code -eq "$want" ] && ok || bad "$name" "build: exit code $code, expected $want: $(head -c 300 err)"
    [ -e out.rsc ] && bad "$name" 'an output file appeared' && rm -f out.rsc
    [ -s out ] && bad "$name" 'something on standard output'
    grep -qF -e "$words" err && ok || bad "$name" "no '$words' in the message: $(head -c 300 err)"
    [ "$(wc -c < err)" -lt 65536 ] && ok || bad "$name" "$(wc -c < err) bytes of messages"
    LC_ALL=C grep -qP '[^\x20-\x7e\n]' err && bad "$name" 'a byte that is not printable ASCII in the message'
    limited check "$file" > out 2> err < /dev/null
    code=$?
    [ $code -eq "$want" ] && ok || bad "$name" "check: exit code $code, expected $want"
    limited check --format=json "$file" > out.json 2> err < /dev/null
    code=$?
    python3 -c 'import json; json.load(open("out.json", encoding="ascii"))' 2> /dev/null && [ $code -eq "$want" ] && [ ! -s err ] && ok ||
        bad "$name" "check --format=json: exit code $code, or no document: $(head -c 100 out.json)"
    limited show "$file" > out 2> err < /dev/null
    code=$?
    [ $code -eq "$want" ] && [ ! -s out ] && ok || bad "$name" "show: exit code $code, expected $want"
}

# works NAME FILE: it builds, and to the same bytes as the plain site
works() {
    limited build "$2" > out 2> err < /dev/null && cmp -s out good.rsc && ok ||
        bad "$1" "does not build to the same bytes: $(head -c 300 err)"
}

repeat() { # COUNT TEXT
    head -c "$(($1 * ${#2}))" < <(yes -- "$2" | tr -d '\n')
}

good() {
    cat << 'END'
rosc: 1
site: { name: villa, routeros: "7.21" }
wans:
  starlink:
    preset: starlink
    port: ether1
    distance: 1
    probes: [8.8.8.8, 9.9.9.9]
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home:
    interface: bridge
    address: 192.168.88.1/24
END
}
good > good.yaml
limited build good.yaml > good.rsc 2> err || bad good "$(head -c 300 err)"

# --- files ---
expect 74 missing nowhere.yaml 'No such file'
mkdir folder
limited show folder > out 2> err < /dev/null
[ $? -eq 74 ] && grep -qF 'Is a directory' err && ok || bad folder "show: $(head -c 300 err)"
# check takes a folder of sites, build too, but not into one file.
limited check folder > out 2> err < /dev/null
[ $? -eq 1 ] && grep -qF "no site in 'folder'" err && ok || bad folder "check: $(head -c 300 err)"
limited build folder -o out.rsc > out 2> err < /dev/null
[ $? -eq 64 ] && [ ! -e out.rsc ] && grep -qF 'is a folder' err && ok || bad folder "build: $(head -c 300 err)"
if [ "$(id -u)" -ne 0 ]; then
    good > secret.yaml && chmod 0 secret.yaml
    expect 74 unreadable secret.yaml 'Permission denied'
elif command -v setpriv > /dev/null && [ "$memory" -ne 0 ]; then
    # Root reads everything: ask as nobody.
    good > secret.yaml && chmod 600 secret.yaml && chmod 755 .
    setpriv --reuid=65534 --clear-groups "$rosc" check "$scratch/secret.yaml" > out 2> err
    code=$?
    if [ $code -eq 126 ] || [ $code -eq 127 ]; then
        echo "unreadable file: not tried, nobody cannot run $rosc"
    else
        [ $code -eq 74 ] && grep -q 'Permission denied' err && ok || bad unreadable "exit code $code: $(head -c 300 err)"
    fi
fi
expect 1 'endless' /dev/zero '['

# --- bytes ---
: > empty.yaml
expect 1 empty empty.yaml '[empty-file]'
printf '# nothing but a comment\n\n' > comment.yaml
expect 1 'only a comment' comment.yaml '[empty-file]'
printf '   \n\n' > blank.yaml
expect 1 'only blanks' blank.yaml '[empty-file]'
head -c 5000000 /dev/zero | tr '\0' 'a' > large.yaml
expect 1 '5 MB' large.yaml '[too-large]'
{ good; printf 'x: a\0b\n'; } > nul.yaml
expect 1 NUL nul.yaml 'bad-character'
{ good; printf 'x: a\377b\n'; } > utf8.yaml
expect 1 'bad UTF-8' utf8.yaml '[bad-encoding]'
printf '\377\376r\0o\0s\0c\0' > utf16.yaml
expect 1 UTF-16 utf16.yaml '[bad-encoding]'
{ good; printf 'x: \xc0\xaf\n'; } > overlong.yaml
expect 1 'overlong UTF-8' overlong.yaml '[bad-encoding]'
{ good; printf 'x: \xed\xa0\x80\n'; } > surrogate.yaml
expect 1 'a surrogate' surrogate.yaml '[bad-encoding]'
good | tr '\n' '\r' > cr.yaml
expect 1 'lone CR' cr.yaml '[bad-character]'
{ good; printf 'x: a\xc2\x85b\n'; } > nel.yaml
expect 1 NEL nel.yaml '[bad-character]'
{ good; printf 'x: a\xe2\x80\xa8b\n'; } > ls.yaml
expect 1 LS ls.yaml '[bad-character]'
{ good; printf 'x: \033[31mred\n'; } > escape.yaml
expect 1 'a terminal escape' escape.yaml '[bad-character]'
good | sed 's/^  /\t/' > tab.yaml
expect 1 tabs tab.yaml '[yaml-tab]'
head -c 20000 "$rosc" > binary.yaml
expect 1 'a program' binary.yaml '['
printf '\x1f\x8b\x08\0\0\0\0\0' > gzip.yaml
expect 1 gzip gzip.yaml '['
good | sed 's/$/\r/' > crlf.yaml
works CRLF crlf.yaml
{ printf '\357\273\277'; good; } > bom.yaml
works BOM bom.yaml
good | head -c -1 > noend.yaml
works 'no line break at the end' noend.yaml
{ printf -- '---\n'; good; } > marker.yaml
works 'a document marker' marker.yaml
{ good; printf '...\n'; } > end.yaml
works 'a document end' end.yaml

# --- size and shape ---
{ good; for i in $(seq 1 100000); do echo "k$i: 1"; done; } > keys.yaml
expect 1 '100,000 keys' keys.yaml '['
{ echo 'rosc: 1'; echo 'wans:'; for i in $(seq 1 100000); do echo "  w$i: { port: ether1 }"; done; } > wans.yaml
expect 1 '100,000 WANs' wans.yaml '['
{ echo -n 'x: '; repeat 60000 '['; } > brackets.yaml
expect 1 '60,000 brackets' brackets.yaml '[too-large]'
{ echo -n 'x: '; repeat 60000 '{'; } > braces.yaml
expect 1 '60,000 braces' braces.yaml '['
{ repeat 60000 '- '; echo x; } > dashes.yaml
expect 1 '60,000 dashes' dashes.yaml '['
{ echo -n '"'; repeat 1000000 'a'; echo '": 1'; } > longkey.yaml
expect 1 'a key of a megabyte' longkey.yaml '['
{ good; echo -n 'x: '; repeat 1000000 'a'; } > longvalue.yaml
expect 1 'a value of a megabyte' longvalue.yaml '[unknown-key]'
{
    echo 'a: &a [x, x, x, x, x, x, x, x, x]'
    before=a
    for name in b c d e f g h i; do
        echo "$name: &$name [*$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before]"
        before=$name
    done
} > laughs.yaml
expect 1 'billion laughs' laughs.yaml '[yaml-feature]'
printf 'a: &a [*a]\n' > cycle.yaml
expect 1 'an alias of itself' cycle.yaml '[yaml-feature]'
{ good; echo '---'; good; } > two.yaml
expect 1 'two documents' two.yaml '[yaml-feature]'
printf '!!binary aGVsbG8=\n' > tag.yaml
expect 1 'a tag' tag.yaml '['
printf '%%YAML 9.9\n---\nrosc: 1\n' > directive.yaml
expect 1 'a directive' directive.yaml '['
echo 'just text' > text.yaml
expect 1 'a text' text.yaml '['
echo '- a' > list.yaml
expect 1 'a list' list.yaml '['
echo '{' > open.yaml
expect 1 'an open brace' open.yaml '[yaml-syntax]'
printf 'rosc: 1\nsite: "unclosed\n' > quote.yaml
expect 1 'an open quote' quote.yaml '[yaml-syntax]'
printf 'rosc: 1\n? [a, b]\n: c\n' > complex.yaml
expect 1 'a list as a key' complex.yaml '['

# --- what grows by itself: profiles, variables, allowances ---
bomb() { # NAME FILE WORDS: it ends soon, with a message that has WORDS
    limited check "$2" > out 2> err < /dev/null
    local code=$?
    [ $code -eq 1 ] && grep -qF -e "$3" err && ok || bad "$1" "exit code $code, or no '$3': $(head -c 300 err)"
}
mkdir -p twice
for i in $(seq 1 15); do echo "extends: [p$((i + 1)).yaml, ./p$((i + 1)).yaml]" > "twice/p$i.yaml"; done
echo 'dns: { servers: [149.112.112.112] }' > twice/p16.yaml
{ good; echo 'extends: [twice/p1.yaml, ./twice/p1.yaml]'; } > doubling.yaml
bomb '2^16 profiles' doubling.yaml 'the site extends more than 100 files [too-large]'
{ good; echo -n 'extends: ['; repeat 100000 'twice/p16.yaml, '; echo ']'; } > extends.yaml
bomb '100,000 profiles' extends.yaml "'extends' takes at most 16 texts"
{ head -c 4000000 /dev/zero | tr '\0' '#'; echo; cat twice/p16.yaml; } > twice/large.yaml
{ good; echo 'extends: [twice/large.yaml, twice/large.yaml, twice/large.yaml, twice/large.yaml, twice/large.yaml]'; } > much.yaml
bomb '20 MB of profiles' much.yaml 'the files that the site extends have more than 16 MiB [too-large]'
{ good; echo -n 'vars: { a: "'; repeat 1000000 'x'; echo '" }'; echo -n 'x: ['; repeat 100000 '"${a}", '; echo ']'; } > expanding.yaml
bomb 'a variable of a megabyte in 100,000 places' expanding.yaml 'the variables put more than 4194304 bytes into the site [too-large]'
{ good; echo -n 'vars: { a: "'; repeat 1000000 'x'; echo '" }'; echo -n 'x: "'; repeat 1000000 '${a}'; echo '"'; } > long.yaml
bomb 'in one value' long.yaml '[too-large]'
{ good; echo 'vars:'; for i in $(seq 1 45000); do echo "  v$i: x"; done; echo 'x:'; for i in $(seq 1 45000); do echo "  - \"\${v$i}\""; done; } > variables.yaml
bomb '45,000 variables' variables.yaml '[unknown-key]'
sed 's/[$]{v/${w/' variables.yaml > unknown.yaml
bomb '45,000 unknown variables' unknown.yaml '[unknown-variable]'
for i in $(seq 1 60000); do echo "k$i: 1"; done > profile.yaml
{ good; echo 'extends: profile.yaml'; for i in $(seq 1 60000); do echo "k$i: 2"; done; } > merged.yaml
bomb '60,000 keys over 60,000' merged.yaml '[unknown-key]'
{ good; echo 'extends: profile.yaml'; for i in $(seq 1 60000); do echo "z$i: null"; done; } > nulls.yaml
bomb '60,000 nulls' nulls.yaml '[unknown-key]'
{ good; for i in $(seq 1 60000); do echo "# rosc: allow nonsense-$i because x"; done; echo 'x: 1'; } > allowances.yaml
bomb '60,000 unknown allowances' allowances.yaml '[unknown-key]'
{
    printf '/system script\nadd name=x source="'
    for i in $(seq 1 40000); do printf '# rosc: allow script-sweep because x\\n\\\n    :put 1\\n\\\n    '; done
    echo '"'
} > allowances.rsc
limited lint allowances.rsc > out 2> err < /dev/null
[ $? -eq 0 ] && grep -q '^warning: 40000 warnings .*allow-unused' err && ok || bad '40,000 allowances in a wrapped script' "$(tail -n 3 err)"

# --- folders ---
mkdir many
python3 -c 'for i in range(100000): open(f"many/s{i}.yaml", "w").close()'
limited check many > out 2> err < /dev/null
[ $? -eq 1 ] && grep -q '^rosc: 100000 sites, 100000 with errors$' err && ok || bad '100,000 sites' "$(tail -n 1 err)"
limited build many -O scripts > out 2> err < /dev/null
[ $? -eq 1 ] && [ -z "$(ls -A scripts)" ] && ok || bad '100,000 sites, built' "$(tail -n 1 err)"
rm -r many
mkdir around && ln -s . around/again && good > around/a.yaml && ln -s ../around around/b.yaml
limited check around > out 2> err < /dev/null
[ $? -eq 0 ] && grep -q '1 site, all fine\|1 site, fine' err && ok || bad 'a folder in itself' "$(tail -n 1 err)"
name=$(head -c 250 /dev/zero | tr '\0' a)
mkdir "$name" && good > "$name/${name}.yaml"
limited build "$name" -O "$name.d" > out 2> err < /dev/null
[ $? -eq 0 ] && cmp -s good.rsc "$name.d/$name.rsc" && ok || bad 'long names' "$(head -c 300 err)"
finish
