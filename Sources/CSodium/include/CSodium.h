#ifndef C_SODIUM_H
#define C_SODIUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    PRESSROOM_PUBLIC_BYTES = 32,
    PRESSROOM_SECRET_BYTES = 64,
    PRESSROOM_SEED_BYTES = 32,
    PRESSROOM_SIGNATURE_BYTES = 64,
    PRESSROOM_SALT_BYTES = 32,
};

/// Loads libsodium; false where it is not here. Everything below is called only after this was true.
bool pressroom_sodium_load(void);

/// Bytes that nobody can guess.
void pressroom_random(uint8_t *bytes, size_t count);

/// Overwrites what must not stay in memory.
void pressroom_forget(void *bytes, size_t count);

/// An Ed25519 key pair; the same for the same seed.
bool pressroom_sign_pair(const uint8_t *seed, uint8_t *public_key, uint8_t *secret_key);

bool pressroom_sign(const uint8_t *bytes, size_t count, const uint8_t *secret_key, uint8_t *signature);

/// Whether the signature is of these bytes and that key.
bool pressroom_is_signed(const uint8_t *signature, const uint8_t *bytes, size_t count, const uint8_t *public_key);

typedef enum {
    /// With 64 bytes, or as many as are asked for.
    PRESSROOM_BLAKE2B = 0,
    PRESSROOM_SHA256 = 1,
    PRESSROOM_SHA512 = 2,
    /// For codes that change by the half minute, whose programs know nothing newer; computed by libcrypto alone.
    PRESSROOM_SHA1 = 3,
} pressroom_digest_kind;

typedef struct pressroom_digest pressroom_digest;

/// Begins a digest of so many bytes; NULL where there is no memory. It is freed by `pressroom_digest_free`. SHA-2 is computed by
/// libcrypto where that is here and `by_sodium` is not asked for: it is two to four times as fast.
pressroom_digest *pressroom_digest_begin(pressroom_digest_kind kind, size_t count, bool by_sodium);
void pressroom_digest_take(pressroom_digest *digest, const uint8_t *bytes, size_t count);
/// Of everything that was taken; called once.
void pressroom_digest_end(pressroom_digest *digest, uint8_t *sum);
void pressroom_digest_free(pressroom_digest *digest);

typedef enum {
    PRESSROOM_ARGON2ID = 0,
    /// As minisign does it.
    PRESSROOM_SCRYPT = 1,
} pressroom_derivation;

/// Makes bytes of a passphrase and a salt of 32 bytes; false where there is not the memory that it asks for.
bool pressroom_derive(
    pressroom_derivation way, const char *passphrase, size_t length, const uint8_t *salt, uint64_t operations,
    uint64_t memory, uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
