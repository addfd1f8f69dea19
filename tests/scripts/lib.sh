# lib.sh - sourced by the test scripts: counting, skipping, a folder that goes away.
#
#   ok NAME            counts a pass
#   bad NAME DETAIL    counts a failure and says it
#   golden FILE NEW    FILE of the repository is what NEW is; ROSC_BLESS=1 copies it and fails all the same
#   finish             prints "N passed, N failed" and exits accordingly
#   $secrets           the secrets of the examples, NAME=VALUE, which are exported too
#   skip WHY           says why and exits as skipped

# The secrets of the examples: some values of the right form.
secrets='TG_TOKEN=123456:token SMTP_PASSWORD=mail HOOK=hook NTFY_TOKEN=tk_1
    PPPOE_PASSWORD=pass SIM_PIN=4711
    VPN_WIREGUARD=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
    PSK_WIREGUARD=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
    TUNNEL_KEY=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
    TUNNEL_PRESHARED_KEY=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk='
# shellcheck disable=SC2163,SC2086
export $secrets

passed=0
failed=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/rosc-test-XXXXXX")
trap 'rm -rf "$scratch"' EXIT

ok() {
    passed=$((passed + 1))
}

bad() {
    failed=$((failed + 1))
    printf 'FAIL %s: %s\n' "$1" "$2"
}

golden() {
    if cmp -s "$1" "$2"; then
        ok
    elif [ "${ROSC_BLESS:-}" = 1 ]; then
        cp "$2" "$1"
        bad "$1" 'was rewritten: read it, then run again without ROSC_BLESS'
    else
        bad "$1" 'is not what rosc writes; ROSC_BLESS=1 writes it'
        diff -u "$1" "$2" | head -n 20
    fi
}

finish() {
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] || exit 1
    exit 0
}

skip() {
    printf 'SKIPPED: %s\n' "$1"
    exit 77
}
