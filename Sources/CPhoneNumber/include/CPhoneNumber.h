#ifndef C_PHONE_NUMBER_H
#define C_PHONE_NUMBER_H
#ifdef __cplusplus
extern "C" {
#endif
int pressroom_phone_placeholder(void);
#ifdef __cplusplus
}
#endif
#endif
