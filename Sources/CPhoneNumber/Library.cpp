#include "Library.h"

#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>

namespace pressroom {

namespace {

// Debian's name for the library whose headers we were compiled with.
constexpr const char *file = "libphonenumber.so.8";

#define PRESSROOM_STRING "NSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE"
#define PRESSROOM_PLANS "_ZNK4i18n12phonenumbers15PhoneNumberUtil"

// Numbers that silently stayed unread would be worse than no answer, so a missing library ends the process, as the
// system's loader ends it for the libraries that it needs at start.
[[noreturn]] void give_up() {
    const char *reason = dlerror();
    std::fprintf(
        stderr, "pressroom: telephone numbers cannot be read: %s. Install it with 'apt-get install libphonenumber8'.\n",
        reason == nullptr ? file : reason);
    std::exit(1);
}

template <typename Pointer> void find(void *opened, const char *name, Pointer &pointer) {
    pointer = reinterpret_cast<Pointer>(dlsym(opened, name));
    if (pointer == nullptr) give_up();
}

Library open_library() {
    void *opened = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr) give_up();
    Library found{};
    find(opened, "_ZN4i18n12phonenumbers15PhoneNumberUtil11GetInstanceEv", found.instance);
    find(opened, "_ZN4i18n12phonenumbers15PhoneNumberUtil9SetLoggerEPNS0_6LoggerE", found.set_logger);
    find(opened, PRESSROOM_PLANS "5ParseERK" PRESSROOM_STRING "S9_PNS0_11PhoneNumberE", found.parse);
    find(opened, PRESSROOM_PLANS "6FormatERKNS0_11PhoneNumberENS1_17PhoneNumberFormatEP" PRESSROOM_STRING, found.format);
    find(opened, PRESSROOM_PLANS "13GetNumberTypeERKNS0_11PhoneNumberE", found.number_type);
    find(opened, PRESSROOM_PLANS "13IsValidNumberERKNS0_11PhoneNumberE", found.is_valid);
    find(opened, PRESSROOM_PLANS "26IsPossibleNumberWithReasonERKNS0_11PhoneNumberE", found.is_possible);
    find(
        opened, PRESSROOM_PLANS "22GetRegionCodeForNumberERKNS0_11PhoneNumberEP" PRESSROOM_STRING,
        found.region_of_number);
    find(opened, PRESSROOM_PLANS "23GetCountryCodeForRegionERK" PRESSROOM_STRING, found.calling_code);
    find(opened, "_ZN4i18n12phonenumbers11PhoneNumberC1EPN6google8protobuf5ArenaEb", found.make_number);
    find(opened, "_ZN4i18n12phonenumbers11PhoneNumberD1Ev", found.end_number);

    // The library prints to standard output unless it is told not to; it owns the logger that it is given.
    PhoneNumberUtil *plans = found.instance();
    found.set_logger(plans, new i18n::phonenumbers::NullLogger());
    found.plans = plans;
    return found;
}

} // namespace

const Library &library() {
    static const Library opened = open_library();
    return opened;
}

} // namespace pressroom
