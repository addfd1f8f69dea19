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
        $($pkg --static --libs yaml-0.1 libpcre2-8) 2> "$scratch/log" && "$scratch/static"; then ok; else bad 'pkg-config --static' "$(tail -n 5 "$scratch/log")"; fi
else
    bad pkg-config 'rosc.pc is not installed'
fi

if "$cmake" -G "$generator" -S "$scratch/user" -B "$scratch/user/build" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc" > "$scratch/log" 2>&1 &&
    "$cmake" --build "$scratch/user/build" >> "$scratch/log" 2>&1 &&
    "$scratch/user/build/user_shared" && "$scratch/user/build/user_static"; then ok; else bad 'CMake package' "$(tail -n 8 "$scratch/log")"; fi
finish
