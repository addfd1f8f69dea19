#!/bin/sh
# banned.sh CC BUILD-FOLDER - each function that base/banned.h bans really stops the compiler, and every file of lib/ and cmd/ is
# compiled with it.
set -u
. tests/scripts/lib.sh
cc=$1
build=$2

names=$(sed -n 's/^#pragma GCC poison//p' lib/base/banned.h)
[ -n "$names" ] || bad banned "base/banned.h bans nothing"
for name in $names; do
    printf 'int use(void);\nint use(void)\n{\n    return %s != 0;\n}\n' "$name" > "$scratch/use.c"
    if "$cc" -std=c11 -D_GNU_SOURCE -Ilib -include base/banned.h -fsyntax-only "$scratch/use.c" 2> "$scratch/out"; then
        bad "$name" "compiles"
    elif grep -q poisoned "$scratch/out"; then
        ok
    else
        bad "$name" "$(head -n 3 "$scratch/out")"
    fi
done

# Every command line of the build that compiles a file of lib/ or cmd/ forces the header in.
if [ -f "$build/compile_commands.json" ]; then
    grep -E '"command":.* [^ ]*/(lib|cmd)/[^ ]*\.c"' "$build/compile_commands.json" > "$scratch/commands"
    [ -s "$scratch/commands" ] || bad banned "no command line of lib/ or cmd/ was found"
    if grep -v -e '-include base/banned.h' "$scratch/commands"; then
        bad banned "compiled without base/banned.h"
    else
        ok
    fi
fi
finish
