#!/bin/sh
# diff.sh ROSC - rosc diff and rosc drift: views, exit codes, folders, odd inputs.
set -u
. tests/scripts/lib.sh
. tests/scripts/run.sh
rosc=$1

# the sections of a case: its site, its export
part() { awk -v want="-- $2 --" '$0 ~ /^-- .* --$/ { on = $0 == want; next } on' "$1"; }
part tests/cases/diff/same.txt in.yaml > "$scratch/site.yaml"
part tests/cases/diff/same.txt 'file router.rsc' > "$scratch/same.rsc"
part tests/cases/diff/edited.txt 'file router.rsc' > "$scratch/edited.rsc"
site=$scratch/site.yaml

# --- diff ---
run 0 same diff "$site" "$scratch/same.rsc"; out_has 'no differences'; err_empty
run 2 edited diff "$site" "$scratch/edited.rsc"; out_has '~ rosc:input-rule/one'; out_has 'edited.rsc:75'; err_empty
run 2 quiet diff -q "$site" "$scratch/edited.rsc"; out_empty; err_empty
run 0 'quiet, the same' diff --quiet "$site" "$scratch/same.rsc"; out_empty
run 2 json diff --format=json "$site" "$scratch/edited.rsc"; out_has '"kind": "rosc-diff"'
if command -v python3 > /dev/null; then
    if python3 -m json.tool < "$scratch/out" > /dev/null; then ok; else bad json 'is none'; fi
fi
run 2 script diff "$site" "$scratch/edited.rsc" --script -o "$scratch/change.rsc"; out_empty
if grep -q 'form diff' "$scratch/change.rsc"; then ok; else bad script 'was not written'; fi
run 0 'an empty script' diff "$site" "$scratch/same.rsc" --script; out_has 'nothing to do'
run 2 'text to a file' diff "$site" "$scratch/edited.rsc" -o "$scratch/text"; out_empty
esc=$(printf '\033')
run 2 colour diff --color=always "$site" "$scratch/edited.rsc"; out_has "$esc[33m~"
run 2 'no colour' diff "$site" "$scratch/edited.rsc"; out_lacks "$esc"
"$rosc" diff - "$scratch/edited.rsc" < "$site" > "$scratch/out" 2> "$scratch/err"
code=$?; name='site from stdin'
if [ $code -eq 2 ]; then ok; else bad "$name" "exit code $code"; fi; out_has '<stdin>:13'
"$rosc" diff "$site" - < "$scratch/edited.rsc" > "$scratch/out" 2> "$scratch/err"
code=$?; name='export from stdin'
if [ $code -eq 2 ]; then ok; else bad "$name" "exit code $code"; fi; out_has '<stdin>:75'
sed 's/$/\r/' "$scratch/same.rsc" > "$scratch/crlf.rsc"
run 0 'an export with CRLF' diff "$site" "$scratch/crlf.rsc"

# --- what can be wrong ---
run 64 'both from stdin' diff - -; err_has 'standard input'
run 64 'one operand' diff "$site"
run 64 'no such format' diff --format=xml "$site" "$scratch/same.rsc"; err_has "not 'xml'"
run 64 'two views' diff --format=json --script "$site" "$scratch/same.rsc"
run 74 'no export' diff "$site" "$scratch/none.rsc"; err_has 'none.rsc'; out_empty
run 74 'no site' diff "$scratch/none.yaml" "$scratch/same.rsc"; out_empty
run 74 'a folder' diff "$site" "$scratch"
: > "$scratch/empty.rsc"
run 1 'an empty export' diff "$site" "$scratch/empty.rsc"; out_empty
head -c 3000 /dev/urandom > "$scratch/noise.rsc"
run 1 noise diff "$site" "$scratch/noise.rsc"; out_empty
run 1 'a site as export' diff "$site" "$site"; out_empty
sed 's/distance: 1,/distance: 1, distanc: 2,/' "$site" > "$scratch/bad.yaml"
run 1 'a site with errors' diff "$scratch/bad.yaml" "$scratch/same.rsc" --script -o "$scratch/no.rsc"; err_has 'nothing was written'
if [ -e "$scratch/no.rsc" ]; then bad 'a site with errors' 'a script was written'; else ok; fi
sed 's/RouterOS 7.20.8/RouterOS 7.16/' "$scratch/same.rsc" > "$scratch/old.rsc"
run 0 'an older router' diff "$site" "$scratch/old.rsc"; err_has '[router-version]'
run 1 'as an error' diff -W error "$site" "$scratch/old.rsc"; out_empty
run 0 'or allowed' diff --allow router-version "$site" "$scratch/old.rsc"; err_empty

# --- secrets ---
cat > "$scratch/secret.yaml" << 'EOF'
rosc: 1
site: { name: shop, routeros: "7.20" }
wans:
  line: { kind: pppoe, port: ether1, user: me, password: { env: ROSC_TEST_UNSET }, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans:
  home: { interface: bridge, address: 192.168.88.1/24 }
EOF
printf '# 2026-11-22 12:00:00 by RouterOS 7.20.8\n/interface bridge\nadd name=bridge\n' > "$scratch/bare.rsc"
run 2 'a difference needs no secret' diff "$scratch/secret.yaml" "$scratch/bare.rsc"; out_has 'password=********'
run 1 'a script may' diff "$scratch/secret.yaml" "$scratch/bare.rsc" --script; out_empty; err_has '[secret-missing]'
ROSC_TEST_UNSET=tops3cret run 2 'and has it' diff "$scratch/secret.yaml" "$scratch/bare.rsc" --script; out_has tops3cret
ROSC_TEST_UNSET=tops3cret run 2 'but no other view' diff "$scratch/secret.yaml" "$scratch/bare.rsc"; out_lacks tops3cret
ROSC_TEST_UNSET=tops3cret run 2 'nor for programs' diff --format=json "$scratch/secret.yaml" "$scratch/bare.rsc"; out_lacks tops3cret

# what a router assumes of a WireGuard interface that says no port is no difference
cat > "$scratch/tunnel.yaml" << 'END'
rosc: 1
site: { name: riga, routeros: "7.21" }
wans:
  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans:
  home: { ports: [ether3], address: 192.168.88.1/24 }
tunnels:
  admin: { kind: wireguard, listen: 13231, private-key: { env: KEY }, address: 10.9.0.2/24, peers: { a: { public-key: "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=", allowed: 10.9.0.0/24 } } }
END
cat > "$scratch/tunnel.rsc" << 'END'
# 2026-11-22 12:00:00 by RouterOS 7.21
/interface wireguard
add comment=rosc:tunnel/admin name=wg-admin
/system identity
set name=riga
END
run 2 'a port that is the default' diff "$scratch/tunnel.yaml" "$scratch/tunnel.rsc"
out_has '+ rosc:tunnel-peer/admin/a'; out_lacks 'listen-port'

# --- drift ---
mkdir "$scratch/sites" "$scratch/exports" "$scratch/sites/folder.yaml"
for n in riga villa yard broken; do cp "$site" "$scratch/sites/$n.yaml"; done
cp "$site" "$scratch/sites/.hidden.yaml"
cp "$scratch/same.rsc" "$scratch/exports/riga.rsc"
cp "$scratch/edited.rsc" "$scratch/exports/villa.txt"
run 1 'a fleet' drift "$scratch/sites" "$scratch/exports"
out_has 'riga    same'; out_has 'villa   6 differences: +0 ~2 -1 >3'; out_has 'yard    no export'; out_lacks hidden
out_has '2 compared: 1 the same, 1 with differences; 2 without an export'
rm "$scratch/sites/yard.yaml" "$scratch/sites/broken.yaml"
run 2 differences drift "$scratch/sites" "$scratch/exports"; err_empty
run 2 'for programs' drift "$scratch/sites" "$scratch/exports" --format json; out_has '"state": "differs"'
if command -v python3 > /dev/null; then
    if python3 -m json.tool < "$scratch/out" > /dev/null; then ok; else bad 'for programs' 'is no JSON'; fi
fi
cp "$scratch/same.rsc" "$scratch/exports/café.rsc"
run 1 'a letter beyond ASCII' drift "$scratch/sites" "$scratch/exports" --format json; out_has '"export": "caf\u00e9.rsc"'
rm "$scratch/exports/café.rsc"
cp "$scratch/same.rsc" "$scratch/exports/villa.rsc"
run 1 'two exports of one name' drift "$scratch/sites" "$scratch/exports"; out_has 'has the same name'
rm "$scratch/exports/villa.txt"
run 0 'all the same' drift "$scratch/sites" "$scratch/exports"; out_has '2 compared: 2 the same'
cp "$scratch/noise.rsc" "$scratch/exports/villa.rsc"
run 1 'an export that is none' drift "$scratch/sites" "$scratch/exports"; out_has 'riga   same'; out_has 'villa  error:'
cp "$scratch/same.rsc" "$scratch/exports/other.export"
cp "$scratch/same.rsc" "$scratch/exports/villa.rsc"
run 1 'an export too many' drift "$scratch/sites" "$scratch/exports"; out_has 'other  no site for this export'
rm "$scratch/exports/other.export"
printf '# 2026-11-22 12:00:00 by RouterOS 7.20\n/ip firewall nat\nadd action=masquerade chain=srcnat\n' > "$scratch/exports/villa.rsc"
run 2 'a part' drift "$scratch/sites" "$scratch/exports"; out_has '(is this an export of the whole router?)'
run 2 'a part, for programs' drift "$scratch/sites" "$scratch/exports" --format json; out_has '"partial": true'
run 74 'no folder' drift "$scratch/sites" "$scratch/nowhere"; err_has nowhere
mkdir "$scratch/none"
run 1 'no sites' drift "$scratch/none" "$scratch/exports"; err_has 'no site in'
run 64 'another format' drift --format=xml "$scratch/sites" "$scratch/exports"; err_has 'sarif, gcc or github'

# as findings: at the place of the site's name, with what is wrong with the run itself
fleet=$scratch/fleet
mkdir "$fleet" "$fleet/sites" "$fleet/exports"
for n in riga villa yard; do cp "$site" "$fleet/sites/$n.yaml"; done
cp "$scratch/same.rsc" "$fleet/exports/riga.rsc"
cp "$scratch/edited.rsc" "$fleet/exports/villa.rsc"
at=$(grep -n '^site:' "$site" | head -n 1 | cut -d: -f1)
run 1 'drift as lines' drift --format=gcc "$fleet/sites" "$fleet/exports"
out_has "$fleet/sites/villa.yaml:$at:"; out_has 'warning: the router is not what this site says: 6 rows differ'; out_has '[router-differs]'
out_has 'yard.yaml'; out_has 'has no export'; out_lacks 'riga.yaml'; out_lacks 'compared'; err_empty
run 1 'drift as annotations' drift --format=github "$fleet/sites" "$fleet/exports"; out_has "::warning file="; out_has "line=$at"
run 1 'drift as SARIF' drift --format=sarif "$fleet/sites" "$fleet/exports"; out_has '"ruleId": "router-differs"'
rm "$fleet/sites/yard.yaml"
run 2 'drift alone' drift --format=gcc "$fleet/sites" "$fleet/exports"
run 2 'drift that is allowed' drift --format=gcc --allow router-differs "$fleet/sites" "$fleet/exports"; out_lacks router-differs
run 1 'drift as an error' drift -W error "$fleet/sites" "$fleet/exports"; out_has 'villa  error: the router is not what this site says'
sed '/^site:/s/$/ # rosc: allow router-differs because it is applied on Friday/' "$site" > "$fleet/sites/villa.yaml"
run 2 'drift that a site allows' drift --format=gcc "$fleet/sites" "$fleet/exports"; out_lacks router-differs
run 0 'which check does not call unused' check -W error "$fleet/sites/villa.yaml"
cp "$scratch/same.rsc" "$fleet/exports/villa.rsc"
run 0 'which drift does' drift --format=gcc "$fleet/sites" "$fleet/exports"; out_has allow-unused
run 0 'an option that nothing needs' drift --allow router-differs "$fleet/sites" "$fleet/exports"; err_has 'no finding needed it'
run 64 'an option that is none' drift --allow router-difers "$fleet/sites" "$fleet/exports"; err_has "did you mean 'router-differs'"
finish
