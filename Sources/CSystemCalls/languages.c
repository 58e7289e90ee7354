// Packages bring data of the world's languages of their own, smaller than Foundation's, under the name by which Foundation looks
// for it: what is linked as an object is before what is in a library. packaging/smaller-icu makes it and says what is left out.
#ifdef PRESSROOM_ICU_DATA

#define WORDS(name) #name
#define NAME(name) WORDS(name)

__asm__(".section .rodata.icu, \"a\", %progbits\n"
        ".balign 16\n"
        ".globl " NAME(PRESSROOM_ICU_NAME) "\n"
        ".type " NAME(PRESSROOM_ICU_NAME) ", %object\n"
        NAME(PRESSROOM_ICU_NAME) ":\n"
        ".incbin \"" NAME(PRESSROOM_ICU_DATA) "\"\n"
        ".size " NAME(PRESSROOM_ICU_NAME) ", . - " NAME(PRESSROOM_ICU_NAME) "\n"
        ".text\n");

#endif

typedef int pressroom_languages;
