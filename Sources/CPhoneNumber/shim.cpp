#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include "Library.h"

using namespace pressroom;

namespace {

// A text that does not fit makes the whole number unreadable: half a number is a wrong number.
template <size_t capacity> bool copy(const std::string &text, char (&target)[capacity]) {
    if (text.size() >= capacity) return false;
    std::memcpy(target, text.data(), text.size());
    target[text.size()] = 0;
    return true;
}

pressroom_line line_of(PhoneNumberUtil::PhoneNumberType type) {
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return PRESSROOM_LINE_FIXED;
    case PhoneNumberUtil::MOBILE: return PRESSROOM_LINE_MOBILE;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return PRESSROOM_LINE_FIXED_OR_MOBILE;
    case PhoneNumberUtil::TOLL_FREE: return PRESSROOM_LINE_TOLL_FREE;
    case PhoneNumberUtil::PREMIUM_RATE: return PRESSROOM_LINE_PREMIUM;
    default: return PRESSROOM_LINE_OTHER;
    }
}

} // namespace

bool pressroom_phone_read(
    const char *text, size_t length, const char *region, size_t region_length, pressroom_phone_number *number) try {
    if (text == nullptr || number == nullptr || length == 0 || length > PRESSROOM_PHONE_LONGEST) return false;
    const Library &lib = library();
    // "ZZ" is the library's name for no region.
    const std::string home = region == nullptr || region_length == 0 ? "ZZ" : std::string(region, region_length);

    Number found;
    if (lib.parse(lib.plans, std::string(text, length), home, &found.get()) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return false;
    }
    // A length that can be dialled from abroad: not that of a number without its area code.
    if (lib.is_possible(lib.plans, found.get()) != PhoneNumberUtil::IS_POSSIBLE) return false;
    std::string e164, home_of_number;
    lib.format(lib.plans, found.get(), PhoneNumberUtil::E164, &e164);
    lib.region_of_number(lib.plans, found.get(), &home_of_number);
    // "001" is the library's name for a number that belongs to no country, such as +800.
    if (home_of_number == "ZZ" || home_of_number == "001") home_of_number.clear();

    number->line = line_of(lib.number_type(lib.plans, found.get()));
    number->is_valid = lib.is_valid(lib.plans, found.get());
    return copy(e164, number->e164) && copy(found.get().extension(), number->extension)
        && copy(home_of_number, number->region);
} catch (...) {
    return false;
}

int pressroom_phone_calling_code(const char *region, size_t region_length) try {
    if (region == nullptr || region_length == 0 || region_length > 3) return 0;
    const Library &lib = library();
    return lib.calling_code(lib.plans, std::string(region, region_length));
} catch (...) {
    return 0;
}
