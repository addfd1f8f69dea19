#!/bin/sh
# emulator.sh TEST ROSC [NAME...] - runs tests/TEST.py, where there is a Python that is new enough.
set -u
test=$1
shift
for python in python3 /usr/bin/python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
        exec "$python" "tests/$test.py" "$@"
    fi
done
echo 'SKIPPED: the emulator needs Python 3.11'
exit 77
