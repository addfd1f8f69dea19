/*
 * banned.h - functions that nobody here calls; included by the compiler (-include) for every file
 * of lib/ and cmd/.
 *
 * Each has a trap that has bitten network tools: no bound, shared state, the locale, or a number
 * that silently stops at the first letter. Use arena_*, strbuf_*, and lib/value for numbers.
 */
#ifndef ROSC_BASE_BANNED_H
#define ROSC_BASE_BANNED_H

#include <ctype.h>
#include <inttypes.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#pragma GCC poison strcpy strcat sprintf vsprintf strncpy strncat strtok atoi atol atof
#pragma GCC poison gmtime localtime ctime asctime setlocale gets
#pragma GCC poison localtime_r mktime strftime strptime newlocale uselocale localeconv
#pragma GCC poison strtod strtof strtold strtol strtoul strtoll strtoull strtoimax strtoumax
/* Those that may be macros. */
#undef isalpha
#undef isdigit
#undef isalnum
#undef isspace
#undef isprint
#undef ispunct
#undef isupper
#undef islower
#undef isxdigit
#undef toupper
#undef tolower
#pragma GCC poison isalpha isdigit isalnum isspace isprint ispunct isupper islower isxdigit
#pragma GCC poison toupper tolower strcoll strxfrm wcwidth wcswidth mbstowcs mbrtowc

#endif
