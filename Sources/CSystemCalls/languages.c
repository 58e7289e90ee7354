// Packages bring data of the world's languages of their own, smaller than Foundation's, as a file that all programs read: it is
// mapped before anything else is done, and what nobody asks for is not read. packaging/smaller-icu makes it and says what is left out.
#ifdef PRESSROOM_ICU_NAME

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// Under the name by which Foundation looks for its own data, which so is not linked: data with nothing in it.
const _Alignas(16) unsigned char PRESSROOM_ICU_NAME[48] = {
    32, 0, 0xda, 0x27, 20, 0, 0, 0, 0, 0, 2, 0, 'C', 'm', 'n', 'D', 1,
};

// ICU's udata_setCommonData, as Foundation has it.
extern void swift_udata_setCommonData(const void *data, int *problem);

static const void *mapped(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return NULL;
    struct stat facts;
    void *data = MAP_FAILED;
    if (fstat(file, &facts) == 0) {
        if (facts.st_size == PRESSROOM_ICU_SIZE) {
            data = mmap(NULL, PRESSROOM_ICU_SIZE, PROT_READ, MAP_PRIVATE, file, 0);
        } else {
            errno = EINVAL;  // Of another version, or cut off.
        }
    }
    int reason = data == MAP_FAILED ? errno : 0;
    close(file);
    errno = reason;
    return data == MAP_FAILED ? NULL : data;
}

__attribute__((constructor)) static void bring_languages(void) {
    // Beside the program, wherever that was unpacked.
    static const char place[] = "/../share/pressroom/languages.dat";
    char path[4096] = "/usr/bin";
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - sizeof place);
    if (length > 0) {
        path[length] = '\0';
        char *stroke = strrchr(path, '/');
        if (stroke) *stroke = '\0';
    }
    strcat(path, place);
    const void *data = mapped(path);
    int problem = 0;
    if (data) swift_udata_setCommonData(data, &problem);
    if (data && problem <= 0) return;
    fprintf(stderr, "pressroom: The data of languages '%s' cannot be read (%s). Install the package again.\n", path,
            data || errno == EINVAL ? "it is not that of this version" : strerror(errno));
    _exit(127);
}

#endif

typedef int pressroom_languages;
