#include "CPhoneNumber.h"
int pressroom_phone_placeholder(void) { return 0; }
