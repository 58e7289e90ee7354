// libphonenumber, opened when the first number is read (docs/decisions/0002). Only shim.cpp includes this.
#ifndef PRESSROOM_LIBRARY_H
#define PRESSROOM_LIBRARY_H

#include <new>
#include <string>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

namespace pressroom {

using i18n::phonenumbers::Logger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// A member function as a pointer that is called with its object first: the same thing in the Itanium C++ ABI.
template <typename Member> struct Free;
template <typename Result, typename Class, typename... Arguments> struct Free<Result (Class::*)(Arguments...)> {
    using Pointer = Result (*)(Class *, Arguments...);
};
template <typename Result, typename Class, typename... Arguments> struct Free<Result (Class::*)(Arguments...) const> {
    using Pointer = Result (*)(const Class *, Arguments...);
};
#define PRESSROOM_FREE(function) Free<decltype(&PhoneNumberUtil::function)>::Pointer

// What is called. The types come from the library's header, and a mangled name spells the types out: a library that
// declares another function under the name does not have the symbol, and is refused.
struct Library {
    decltype(&PhoneNumberUtil::GetInstance) instance;
    PRESSROOM_FREE(SetLogger) set_logger;
    PRESSROOM_FREE(Parse) parse;
    PRESSROOM_FREE(Format) format;
    PRESSROOM_FREE(GetNumberType) number_type;
    PRESSROOM_FREE(IsValidNumber) is_valid;
    PRESSROOM_FREE(IsPossibleNumberWithReason) is_possible;
    PRESSROOM_FREE(GetRegionCodeForNumber) region_of_number;
    PRESSROOM_FREE(GetCountryCodeForRegion) calling_code;
    void (*make_number)(void *, google::protobuf::Arena *, bool);
    void (*end_number)(void *);

    // The only instance of the library's own table of the world, silenced.
    const PhoneNumberUtil *plans;
};

// The library, opened on the first call from whichever thread comes first. Ends the process where there is none.
const Library &library();

// A number in the library's own form, made and ended by the library.
class Number {
public:
    Number() { library().make_number(room, nullptr, false); }
    ~Number() { library().end_number(room); }
    Number(const Number &) = delete;
    Number &operator=(const Number &) = delete;
    PhoneNumber &get() { return *std::launder(reinterpret_cast<PhoneNumber *>(room)); }

private:
    alignas(PhoneNumber) unsigned char room[sizeof(PhoneNumber)];
};

} // namespace pressroom

#endif
