/*
 * banned.h - functions that nobody here calls; included by the compiler (-include) for every file
 * of lib/ and cmd/.
 *
 * Each has a trap that has bitten network tools: no bound, shared state, the locale, or a number
 * that silently stops at the first letter. Use arena_*, strbuf_*, and lib/value for numbers.
 */
#ifndef ROSC_BASE_BANNED_H
#define ROSC_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat sprintf vsprintf strncpy strncat strtok atoi atol atof
#pragma GCC poison gmtime localtime ctime asctime setlocale gets

#endif
