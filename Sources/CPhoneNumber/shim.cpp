#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include "library.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// The library prints to standard output unless it is told not to; it owns the logger that it is given.
const PhoneNumberUtil &quiet_library() {
    static PhoneNumberUtil *const library = [] {
        phone_library_load();
        PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
        made->SetLogger(new NullLogger());
        return made;
    }();
    return *library;
}

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

// Whether a number of this length can be dialled from abroad: not one without its area code.
bool parse(const PhoneNumberUtil &library, const std::string &text, const std::string &region, PhoneNumber *number) {
    return library.Parse(text, region, number) == PhoneNumberUtil::NO_PARSING_ERROR
        && library.IsPossibleNumberWithReason(*number) == PhoneNumberUtil::IS_POSSIBLE;
}

} // namespace

bool pressroom_phone_read(
    const char *text, size_t length, const char *region, size_t region_length, bool whole,
    pressroom_phone_number *number) try {
    if (text == nullptr || number == nullptr || length == 0 || length > PRESSROOM_PHONE_LONGEST) return false;
    const PhoneNumberUtil &library = quiet_library();
    // "ZZ" is the library's name for no region.
    const std::string home = region == nullptr || region_length == 0 ? "ZZ" : std::string(region, region_length);

    PhoneNumber read;
    if (!parse(library, std::string(text, length), home, &read)) return false;
    std::string e164, national, home_of_number;
    library.Format(read, PhoneNumberUtil::E164, &e164);
    if (whole) {
        library.Format(read, PhoneNumberUtil::NATIONAL, &national);
        library.GetRegionCodeForNumber(read, &home_of_number);
    }
    if (home_of_number == "ZZ" || home_of_number == "001") home_of_number.clear();

    // A number has a type where it is valid in its region: IsValidNumber would search for the region and try every type again.
    const PhoneNumberUtil::PhoneNumberType type = library.GetNumberType(read);
    number->line = line_of(type);
    number->is_valid = type != PhoneNumberUtil::UNKNOWN;
    // An extension makes it longer than anything that is compared: then it is left empty.
    if (!copy(national, number->national)) number->national[0] = 0;
    return copy(e164, number->e164) && copy(read.extension(), number->extension)
        && copy(home_of_number, number->region);
} catch (...) {
    return false;
}

int pressroom_phone_calling_code(const char *region, size_t region_length) try {
    if (region == nullptr || region_length == 0 || region_length > 3) return 0;
    return quiet_library().GetCountryCodeForRegion(std::string(region, region_length));
} catch (...) {
    return 0;
}

bool pressroom_phone_library(char *path, size_t capacity) { return phone_library_path(path, capacity) != 0; }
