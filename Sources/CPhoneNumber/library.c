#define _GNU_SOURCE
#include "library.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CSystemCalls.h"

// libphonenumber is not linked but loaded at the first number: it brings protobuf, ICU and seven libraries of abseil, and each start
// would load them all (docs/decisions/0083-loaded-at-the-first-number.md).
//
// What the shim calls of it are C++ functions. Each stands here under the name that the compiler gives it and leads on to the library's
// own, which is looked up under the same name. A name that is spelt otherwise in another release is missed by the linker, when this is
// built, and not by whoever reads a number.

#define LIBRARY "libphonenumber.so.8"
#define UTIL "_ZN4i18n12phonenumbers15PhoneNumberUtil"
#define ASKS "_ZNK4i18n12phonenumbers15PhoneNumberUtil"
#define NUMBER "_ZN4i18n12phonenumbers11PhoneNumber"
#define STRING "NSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE"

#define FUNCTIONS(each)                                                                                                \
    each(0, UTIL "11GetInstanceEv")                                                                                    \
    each(1, UTIL "9SetLoggerEPNS0_6LoggerE")                                                                           \
    each(2, ASKS "5ParseERK" STRING "S9_PNS0_11PhoneNumberE")                                                          \
    each(3, ASKS "6FormatERKNS0_11PhoneNumberENS1_17PhoneNumberFormatEP" STRING)                                       \
    each(4, ASKS "13GetNumberTypeERKNS0_11PhoneNumberE")                                                               \
    each(5, ASKS "22GetRegionCodeForNumberERKNS0_11PhoneNumberEP" STRING)                                              \
    each(6, ASKS "23GetCountryCodeForRegionERK" STRING)                                                                \
    each(7, ASKS "26IsPossibleNumberWithReasonERKNS0_11PhoneNumberE")                                                  \
    each(8, NUMBER "C1EPN6google8protobuf5ArenaEb")                                                                    \
    each(9, NUMBER "C2EPN6google8protobuf5ArenaEb")                                                                    \
    each(10, NUMBER "D1Ev")

__attribute__((visibility("hidden"))) void *phone_library_functions[11];

// The arguments stay where the caller has put them.
#if defined(__x86_64__)
#define LEAD(index) "    jmpq *phone_library_functions+8*" #index "(%rip)\n"
#elif defined(__aarch64__)
#define LEAD(index)                                                                                                    \
    "    adrp x16, phone_library_functions\n"                                                                          \
    "    add x16, x16, :lo12:phone_library_functions\n"                                                                \
    "    ldr x16, [x16, #8*" #index "]\n"                                                                              \
    "    br x16\n"
#else
#error "How a function leads on to another is known for x86-64 and for ARM with 64 bits."
#endif

#define DEFINE(index, name)                                                                                            \
    __asm__(                                                                                                           \
        ".text\n.balign 16\n.globl " name "\n.hidden " name "\n.type " name ", %function\n" name ":\n" LEAD(index)     \
        ".size " name ", .-" name "\n");
FUNCTIONS(DEFINE)

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#define WANTED(index, name) {&phone_library_functions[index], name},
    const pressroom_symbol wanted[] = {FUNCTIONS(WANTED)};
    if (pressroom_load(LIBRARY, wanted, sizeof wanted / sizeof *wanted)) return;
    fputs(
        "Telephone numbers cannot be read: " LIBRARY " cannot be loaded. Install libphonenumber8, then try again.\n",
        stderr);
    _exit(127);
}

void phone_library_load(void) { pthread_once(&once, load); }

int phone_library_path(char *path, size_t capacity) {
    // Beside the C library, which is loaded already.
    Dl_info beside;
    if (dladdr((const void *)&strlen, &beside) == 0 || beside.dli_fname == NULL) return 0;
    char whole[PATH_MAX], name[PATH_MAX];
    if (realpath(beside.dli_fname, whole) == NULL) return 0;
    char *end = strrchr(whole, '/');
    if (end == NULL) return 0;
    *end = 0;
    if (snprintf(name, sizeof name, "%s/%s", whole, LIBRARY) >= (int)sizeof name) return 0;
    if (realpath(name, whole) == NULL || strlen(whole) >= capacity) return 0;
    strcpy(path, whole);
    return 1;
}
