/* attr.h - compiler attributes and the two macros everybody needs. */
#ifndef ROSC_BASE_ATTR_H
#define ROSC_BASE_ATTR_H

#if defined(__GNUC__)
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define PRINTF_LIKE(fmt, args)
#endif
#define NORETURN _Noreturn

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#endif
