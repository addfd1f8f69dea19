# The warning list; errors with ROSC_WERROR (presets and CI). Kept the same for gcc and clang.
set(ROSC_WARNINGS
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
    -Wwrite-strings -Wundef -Wvla -Wformat=2)
