/* events.c - a program of its own that reads a file's YAML events: the least a compiler costs. */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: bench_events FILE\n", stderr);
        return 64;
    }
    struct text text = read_text(argv[1]);
    bare_events(&text);
    free(text.bytes);
    return 0;
}
