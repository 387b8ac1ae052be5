#include "migrate/mask.h"

#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "parse/lexer.h"

#define LONGEST 20000

static const char *const secret_words[] = { "password", "passwd", "passphrase", "secret", "token",
    "api_key", "apikey", "connection", "passfile", "sslpassword", "access_key", "secret_key" };

static bool
is_secret(const char *text, size_t size)
{
    for (size_t i = 0; i < sizeof secret_words / sizeof *secret_words; i++) {
        size_t n = strlen(secret_words[i]);
        if (size == n && strncasecmp(text, secret_words[i], n) == 0) {
            return true;
        }
    }
    return false;
}

/* A word, or a name without its quotes. */
static bool
names_secret(const char *text, struct pgm_token token)
{
    size_t quotes = token.kind == PGM_TOKEN_NAME;
    return (token.kind == PGM_TOKEN_WORD || quotes) &&
           is_secret(text + token.start + quotes, token.end - token.start - 2 * quotes);
}

static bool
holds_password(const char *text, size_t size)
{
    const char *scheme = memmem(text, size, "://", 3);
    if (!scheme) {
        return false;
    }
    size_t rest = size - (size_t)(scheme + 3 - text);
    const char *at = memchr(scheme + 3, '@', rest);
    return at && memchr(scheme + 3, ':', (size_t)(at - scheme - 3));
}

const char *
pgm_mask_statement(struct pgm_arena *arena, const char *text, size_t size)
{
    struct pgm_str out = PGM_STR(arena);
    struct pgm_lexer lexer = { .text = text, .size = size };
    size_t copied = 0;
    bool is_next = false;
    struct pgm_token token = pgm_lexer_next(&lexer);
    for (; token.kind != PGM_TOKEN_END; token = pgm_lexer_next(&lexer)) {
        bool is_string = token.kind == PGM_TOKEN_STRING;
        if (is_string && (is_next || holds_password(text + token.start, token.end - token.start))) {
            pgm_str_add_n(&out, text + copied, token.start - copied);
            pgm_str_add(&out, "'***'");
            copied = token.end;
        }
        bool is_joint = pgm_token_is_sign(text, token, '=');
        is_next = names_secret(text, token) || (is_next && is_joint);
    }
    pgm_str_add_n(&out, text + copied, size - copied);
    if (out.len > LONGEST) {
        size_t n = LONGEST;
        while (n && ((unsigned char)pgm_str_text(&out)[n] & 0xc0) == 0x80) {
            n--;
        }
        size_t whole = out.len;
        pgm_str_cut(&out, n);
        pgm_str_addf(&out, "\n-- and so on: %zu bytes in all", whole);
    }
    return pgm_str_text(&out);
}
