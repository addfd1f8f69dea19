#!/bin/sh
# install.sh CMAKE GENERATOR BUILD-FOLDER CC - installs into a scratch folder, then builds and runs a small program against
# what is there: with pkg-config (shared and static) and with the CMake package.
set -u
. tests/scripts/lib.sh
cmake=$1
generator=$2
build=$3
cc=$4
prefix=$scratch/prefix

"$cmake" --install "$build" --prefix "$prefix" > "$scratch/log" 2>&1 || bad install "$(tail -n 5 "$scratch/log")"
"$prefix/bin/rosc" --version > /dev/null && ok || bad install 'the installed command does not run'
[ -f "$prefix/include/rosc/rosc.h" ] && ok || bad install "rosc.h is missing"

# --- what belongs to the command, and where systems look for it ---
for file in share/man/man1/rosc.1 share/man/man5/rosc.yaml.5 share/bash-completion/completions/rosc share/zsh/site-functions/_rosc \
    share/fish/vendor_completions.d/rosc.fish share/rosc/site.schema.json share/rosc/profile.schema.json share/rosc/findings.schema.json \
    share/doc/rosc/examples/starlink-lte.yaml share/doc/rosc/reference.md; do
    [ -s "$prefix/$file" ] && ok || bad install "$file is missing"
done
"$prefix/bin/rosc" schema | cmp -s - "$prefix/share/rosc/site.schema.json" && ok || bad install 'the schema is not that of the command'
"$prefix/bin/rosc" init | head -n 1 | grep -Fqx "# yaml-language-server: \$schema=$prefix/share/rosc/site.schema.json" && ok ||
    bad init 'does not name the schema that was installed'
mkdir -p "$scratch/odd folder/bin" "$scratch/odd folder/share/rosc" && cp "$prefix/bin/rosc" "$scratch/odd folder/bin" &&
    cp "$prefix/share/rosc/site.schema.json" "$scratch/odd folder/share/rosc"
"$scratch/odd folder/bin/rosc" init | grep -q yaml-language-server && bad init 'names a schema that no comment can name' || ok
mkdir "$scratch/bare" && cp "$prefix/bin/rosc" "$scratch/bare"
"$scratch/bare/rosc" init | grep -q yaml-language-server && bad init 'names a schema that is not there' || ok
if command -v man > /dev/null; then
    [ "$(MANPATH=$prefix/share/man man -w rosc 2> /dev/null)" = "$prefix/share/man/man1/rosc.1" ] && ok || bad man 'does not find rosc(1)'
    [ "$(MANPATH=$prefix/share/man man -w 5 rosc.yaml 2> /dev/null)" = "$prefix/share/man/man5/rosc.yaml.5" ] && ok || bad man 'does not find rosc.yaml(5)'
fi

# --- the components: each file in one of them ---
for component in command library development; do
    "$cmake" --install "$build" --prefix "$scratch/$component" --component $component > "$scratch/log" 2>&1 || bad "$component" "$(tail -n 3 "$scratch/log")"
    (cd "$scratch/$component" && find . ! -type d) >> "$scratch/parts"
done
sort "$scratch/parts" > "$scratch/sorted"
(cd "$prefix" && find . ! -type d) | sort > "$scratch/whole"
cmp -s "$scratch/sorted" "$scratch/whole" && ok || bad components "$(diff "$scratch/sorted" "$scratch/whole" | head -n 5)"
if [ -x "$scratch/command/bin/rosc" ] && [ -z "$(find "$scratch/command" -name 'librosc*')" ]; then ok; else bad command 'is not the command alone'; fi
if find "$scratch/library" ! -type d | grep -qv 'librosc\.so\.[0-9]'; then bad library 'has more than librosc.so.N'; else ok; fi

mkdir "$scratch/user"
cat > "$scratch/user/user.c" << 'END'
#include <stdio.h>
#include <string.h>
#include <rosc/rosc.h>
int main(void)
{
    struct rosc_result *r = rosc_check("x.yaml", "rosc: 2\n", 8, NULL);
    int wrong = !r || rosc_result_ok(r);
    rosc_result_free(r);
    return wrong;
}
END
cat > "$scratch/user/CMakeLists.txt" << 'END'
cmake_minimum_required(VERSION 3.20)
project(user C)
find_package(rosc REQUIRED)
add_executable(user_shared user.c)
target_link_libraries(user_shared PRIVATE rosc::shared)
add_executable(user_static user.c)
target_link_libraries(user_static PRIVATE rosc::static)
END

pc=$(find "$prefix" -name rosc.pc)
# It must find its folders by itself: the prefix is not the one it was configured for.
if [ -n "$pc" ]; then
    pkg="env PKG_CONFIG_PATH=$(dirname "$pc") pkg-config"
    # shellcheck disable=SC2046
    if $cc -o "$scratch/shared" "$scratch/user/user.c" $($pkg --cflags --libs rosc) 2> "$scratch/log" &&
        LD_LIBRARY_PATH=$(dirname "$(dirname "$pc")") "$scratch/shared"; then ok; else bad pkg-config "$(tail -n 5 "$scratch/log")"; fi
    lib=$(find "$prefix" -name librosc.a)
    # shellcheck disable=SC2046
    if $cc -o "$scratch/static" "$scratch/user/user.c" $($pkg --cflags rosc) "$lib" \
        $($pkg --static --libs yaml-0.1 libpcre2-8 jansson) 2> "$scratch/log" && "$scratch/static"; then ok; else bad 'pkg-config --static' "$(tail -n 5 "$scratch/log")"; fi
else
    bad pkg-config 'rosc.pc is not installed'
fi

if "$cmake" -G "$generator" -S "$scratch/user" -B "$scratch/user/build" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc" > "$scratch/log" 2>&1 &&
    "$cmake" --build "$scratch/user/build" >> "$scratch/log" 2>&1 &&
    "$scratch/user/build/user_shared" && "$scratch/user/build/user_static"; then ok; else bad 'CMake package' "$(tail -n 8 "$scratch/log")"; fi
finish
