#include "base/digest.h"

#include <openssl/evp.h>

#include "base/status.h"

struct pgm_digest {
    struct pgm_arena *arena;
    EVP_MD_CTX *state;
};

static void
free_state(void *state)
{
    EVP_MD_CTX_free(state);
}

struct pgm_digest *
pgm_digest_new(struct pgm_arena *arena)
{
    struct pgm_digest *digest = pgm_new(arena, struct pgm_digest);
    digest->arena = arena;
    digest->state = EVP_MD_CTX_new();
    if (!digest->state || !EVP_DigestInit_ex(digest->state, EVP_sha256(), NULL)) {
        PGM_BUG("SHA-256 is not available");
    }
    pgm_arena_defer(arena, free_state, digest->state);
    return digest;
}

void
pgm_digest_add(struct pgm_digest *digest, const void *bytes, size_t size)
{
    if (!EVP_DigestUpdate(digest->state, bytes, size)) {
        PGM_BUG("SHA-256 failed");
    }
}

const char *
pgm_digest_end(struct pgm_digest *digest)
{
    static const char hex[] = "0123456789abcdef";
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    if (!EVP_DigestFinal_ex(digest->state, sum, &n)) {
        PGM_BUG("SHA-256 failed");
    }
    char *text = pgm_arena_alloc(digest->arena, (size_t)n * 2 + 1);
    for (unsigned i = 0; i < n; i++) {
        text[(size_t)2 * i] = hex[sum[i] >> 4];
        text[(size_t)2 * i + 1] = hex[sum[i] & 15];
    }
    return text;
}

const char *
pgm_digest_of(struct pgm_arena *arena, const void *bytes, size_t size)
{
    struct pgm_digest *digest = pgm_digest_new(arena);
    pgm_digest_add(digest, bytes, size);
    return pgm_digest_end(digest);
}
