#include "CSodium.h"

#include <stdlib.h>
#include <string.h>

#include "library.h"
#include "sums.h"

_Static_assert(PRESSROOM_PUBLIC_BYTES == crypto_sign_ed25519_PUBLICKEYBYTES, "an Ed25519 public key");
_Static_assert(PRESSROOM_SECRET_BYTES == crypto_sign_ed25519_SECRETKEYBYTES, "an Ed25519 secret key");
_Static_assert(PRESSROOM_SEED_BYTES == crypto_sign_ed25519_SEEDBYTES, "an Ed25519 seed");
_Static_assert(PRESSROOM_SIGNATURE_BYTES == crypto_sign_ed25519_BYTES, "an Ed25519 signature");
_Static_assert(PRESSROOM_SALT_BYTES == crypto_pwhash_scryptsalsa208sha256_SALTBYTES, "minisign's salt");
_Static_assert(PRESSROOM_SALT_BYTES >= crypto_pwhash_argon2id_SALTBYTES, "the salt that Argon2id takes");

struct pressroom_digest {
    pressroom_digest_kind kind;
    size_t count;
    /// Who computes it, where that is not libsodium.
    const sum_functions *fast;
    union {
        uint64_t fast[sum_state_bytes / sizeof(uint64_t)];
        crypto_generichash_state blake2b;
        crypto_hash_sha256_state sha256;
        crypto_hash_sha512_state sha512;
    } state;
};

bool pressroom_sodium_load(void) { return sodium_library_loaded() != NULL; }

void pressroom_random(uint8_t *bytes, size_t count) { sodium_library_loaded()->random(bytes, count); }

void pressroom_forget(void *bytes, size_t count) { sodium_library_loaded()->forget(bytes, count); }

bool pressroom_sign_pair(const uint8_t *seed, uint8_t *public_key, uint8_t *secret_key) {
    return sodium_library_loaded()->sign_pair(public_key, secret_key, seed) == 0;
}

bool pressroom_sign(const uint8_t *bytes, size_t count, const uint8_t *secret_key, uint8_t *signature) {
    return sodium_library_loaded()->sign(signature, NULL, bytes, count, secret_key) == 0;
}

bool pressroom_is_signed(const uint8_t *signature, const uint8_t *bytes, size_t count, const uint8_t *public_key) {
    return sodium_library_loaded()->is_signed(signature, bytes, count, public_key) == 0;
}

// MARK: Digests

pressroom_digest *pressroom_digest_begin(pressroom_digest_kind kind, size_t count, bool by_sodium) {
    // BLAKE2b's state is looked at by instructions that want it on a boundary.
    const sum_library *sums = by_sodium ? NULL : sum_library_loaded();
    if (kind == PRESSROOM_SHA1 && sums == NULL) return NULL;
    pressroom_digest *digest = aligned_alloc(64, (sizeof *digest + 63) / 64 * 64);
    if (digest == NULL) return NULL;
    *digest = (pressroom_digest){.kind = kind, .count = count};
    if (sums != NULL && kind == PRESSROOM_SHA256) digest->fast = &sums->sha256;
    if (sums != NULL && kind == PRESSROOM_SHA512) digest->fast = &sums->sha512;
    if (kind == PRESSROOM_SHA1) digest->fast = &sums->sha1;
    const sodium_library *library = sodium_library_loaded();
    if (digest->fast != NULL) {
        digest->fast->begin(digest->state.fast);
        return digest;
    }
    switch (kind) {
    case PRESSROOM_BLAKE2B: library->blake2b_begin(&digest->state.blake2b, NULL, 0, count); break;
    case PRESSROOM_SHA256: library->sha256_begin(&digest->state.sha256); break;
    case PRESSROOM_SHA512: library->sha512_begin(&digest->state.sha512); break;
    case PRESSROOM_SHA1: break;
    }
    return digest;
}

void pressroom_digest_take(pressroom_digest *digest, const uint8_t *bytes, size_t count) {
    const sodium_library *library = sodium_library_loaded();
    if (digest->fast != NULL) {
        digest->fast->take(digest->state.fast, bytes, count);
        return;
    }
    switch (digest->kind) {
    case PRESSROOM_BLAKE2B: library->blake2b_take(&digest->state.blake2b, bytes, count); break;
    case PRESSROOM_SHA256: library->sha256_take(&digest->state.sha256, bytes, count); break;
    case PRESSROOM_SHA512: library->sha512_take(&digest->state.sha512, bytes, count); break;
    case PRESSROOM_SHA1: break;
    }
}

void pressroom_digest_end(pressroom_digest *digest, uint8_t *sum) {
    const sodium_library *library = sodium_library_loaded();
    if (digest->fast != NULL) {
        digest->fast->end(sum, digest->state.fast);
        return;
    }
    switch (digest->kind) {
    case PRESSROOM_BLAKE2B: library->blake2b_end(&digest->state.blake2b, sum, digest->count); break;
    case PRESSROOM_SHA256: library->sha256_end(&digest->state.sha256, sum); break;
    case PRESSROOM_SHA512: library->sha512_end(&digest->state.sha512, sum); break;
    case PRESSROOM_SHA1: break;
    }
}

void pressroom_digest_free(pressroom_digest *digest) { free(digest); }

// MARK: Passphrases

bool pressroom_derive(
    pressroom_derivation way, const char *passphrase, size_t length, const uint8_t *salt, uint64_t operations,
    uint64_t memory, uint8_t *bytes, size_t count) {
    const sodium_library *library = sodium_library_loaded();
    if (way == PRESSROOM_SCRYPT)
        return library->scrypt(bytes, count, passphrase, length, salt, operations, (size_t)memory) == 0;
    // Argon2id takes the first half of the salt.
    return library->argon2id(
               bytes, count, passphrase, length, salt, operations, (size_t)memory, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        == 0;
}
