#ifndef SODIUM_LIBRARY_H
#define SODIUM_LIBRARY_H

#include <sodium.h>

/// What is called of libsodium, loaded when it is needed and not before.
typedef struct {
    __typeof__(&sodium_init) init;
    __typeof__(&sodium_memzero) forget;
    __typeof__(&randombytes_buf) random;
    __typeof__(&crypto_sign_ed25519_seed_keypair) sign_pair;
    __typeof__(&crypto_sign_ed25519_detached) sign;
    __typeof__(&crypto_sign_ed25519_verify_detached) is_signed;
    __typeof__(&crypto_generichash_init) blake2b_begin;
    __typeof__(&crypto_generichash_update) blake2b_take;
    __typeof__(&crypto_generichash_final) blake2b_end;
    __typeof__(&crypto_hash_sha256_init) sha256_begin;
    __typeof__(&crypto_hash_sha256_update) sha256_take;
    __typeof__(&crypto_hash_sha256_final) sha256_end;
    __typeof__(&crypto_hash_sha512_init) sha512_begin;
    __typeof__(&crypto_hash_sha512_update) sha512_take;
    __typeof__(&crypto_hash_sha512_final) sha512_end;
    __typeof__(&crypto_pwhash_argon2id) argon2id;
    __typeof__(&crypto_pwhash_scryptsalsa208sha256) scrypt;
} sodium_library;

/// NULL where it is not here.
const sodium_library *sodium_library_loaded(void);

#endif
