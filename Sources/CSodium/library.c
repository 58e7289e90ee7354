#include "library.h"

#include <pthread.h>

#include "CSystemCalls.h"

static sodium_library library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    // The name of the interface since 2019.
    const pressroom_symbol wanted[] = {
        {(void **)&library.init, "sodium_init"},
        {(void **)&library.forget, "sodium_memzero"},
        {(void **)&library.random, "randombytes_buf"},
        {(void **)&library.sign_pair, "crypto_sign_ed25519_seed_keypair"},
        {(void **)&library.sign, "crypto_sign_ed25519_detached"},
        {(void **)&library.is_signed, "crypto_sign_ed25519_verify_detached"},
        {(void **)&library.blake2b_begin, "crypto_generichash_init"},
        {(void **)&library.blake2b_take, "crypto_generichash_update"},
        {(void **)&library.blake2b_end, "crypto_generichash_final"},
        {(void **)&library.sha256_begin, "crypto_hash_sha256_init"},
        {(void **)&library.sha256_take, "crypto_hash_sha256_update"},
        {(void **)&library.sha256_end, "crypto_hash_sha256_final"},
        {(void **)&library.sha512_begin, "crypto_hash_sha512_init"},
        {(void **)&library.sha512_take, "crypto_hash_sha512_update"},
        {(void **)&library.sha512_end, "crypto_hash_sha512_final"},
        {(void **)&library.argon2id, "crypto_pwhash_argon2id"},
        {(void **)&library.scrypt, "crypto_pwhash_scryptsalsa208sha256"},
    };
    if (!pressroom_load("libsodium.so.23", wanted, sizeof wanted / sizeof *wanted)) return;
    is_loaded = library.init() >= 0;
}

const sodium_library *sodium_library_loaded(void) {
    pthread_once(&once, load);
    return is_loaded ? &library : NULL;
}
