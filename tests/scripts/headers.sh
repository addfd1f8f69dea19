#!/bin/sh
# headers.sh CC [CXX] - each header compiles alone; the public one also as C99 and as C++.
set -u
. tests/scripts/lib.sh
cc=$1
cxx=${2:-}

flags='-D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -Ilib -Iinclude -fsyntax-only'

try() { # NAME COMMAND...
    name=$1
    shift
    if "$@" > "$scratch/out" 2>&1; then ok; else bad "$name" "$(head -n 5 "$scratch/out")"; fi
}

for header in lib/*/*.h cmd/rosc/*.h; do
    # shellcheck disable=SC2086
    try "$header" "$cc" -std=c11 $flags -include base/banned.h -include "$header" -x c /dev/null
done
for std in c99 c11; do
    try "rosc.h as $std" "$cc" -std=$std -Wall -Wextra -Wpedantic -Werror -Iinclude -fsyntax-only \
        -include rosc/rosc.h -x c /dev/null
done
if [ -n "$cxx" ]; then
    try "rosc.h as C++" "$cxx" -std=c++11 -Wall -Wextra -Wpedantic -Werror -Iinclude -fsyntax-only \
        -include rosc/rosc.h -x c++ /dev/null
else
    echo "no C++ compiler: rosc.h was not tried as C++"
fi
finish
