/* The user that the server runs as: PostgreSQL refuses to be root. */
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pg/environment.h"
#include "pg/server_private.h"

#define MOST_GROUPS 64

static void
find_groups(struct pgm_arena *arena, struct pgm_account *account)
{
    int n = MOST_GROUPS;
    gid_t *groups = pgm_new_array(arena, gid_t, MOST_GROUPS);
    if (getgrouplist(account->name, account->gid, groups, &n) < 0) {
        groups[0] = account->gid; /* of very many groups the first will do */
        n = 1;
    }
    account->groups = groups;
    account->n_groups = (size_t)n;
}

bool
pgm_account_find(struct pgm_arena *arena, const char *name, uid_t uid, struct pgm_account *out)
{
    struct passwd entry, *found = NULL;
    size_t size = 16384;
    char *buffer = pgm_arena_alloc(arena, size);
    int error = name ? getpwnam_r(name, &entry, buffer, size, &found)
                     : getpwuid_r(uid, &entry, buffer, size, &found);
    if (error != 0 || !found) {
        return false;
    }
    *out = (struct pgm_account){ .uid = entry.pw_uid, .gid = entry.pw_gid, .name = entry.pw_name };
    find_groups(arena, out);
    return true;
}

static enum pgm_status
choose_for_root(struct pgm_ctx *ctx, struct pgm_account *out)
{
    const char *wanted = pgm_environment("PGMEND_PG_USER");
    if (wanted) {
        if (!pgm_account_find(ctx->arena, wanted, 0, out)) {
            return pgm_fail(
                ctx, PGM_CONFIG, "PGMEND_PG_USER names a user that does not exist: \"%s\"", wanted);
        }
        if (out->uid == 0) {
            pgm_fail(
                ctx, PGM_CONFIG, "PGMEND_PG_USER names root, as whom PostgreSQL refuses to run");
            return pgm_hint(ctx, "name an ordinary user, or leave it away for \"postgres\"");
        }
    } else if (!pgm_account_find(ctx->arena, "postgres", 0, out) &&
               !pgm_account_find(ctx->arena, "nobody", 0, out)) {
        pgm_fail(ctx, PGM_NO_SERVER,
            "PostgreSQL refuses to run as root, and there is no user \"postgres\"");
        return pgm_hint(ctx, "create that user, or name another with PGMEND_PG_USER");
    }
    out->is_other = true;
    return PGM_OK;
}

/* As root: whose the data are, if there are any. */
static bool
take_owner(struct pgm_arena *arena, const char *data, struct pgm_account *out)
{
    struct stat info;
    if (stat(data, &info) != 0 || info.st_uid == 0 || info.st_uid == out->uid) {
        return false;
    }
    if (!pgm_account_find(arena, NULL, info.st_uid, out)) {
        gid_t *groups = pgm_new_array(arena, gid_t, 1);
        groups[0] = info.st_gid;
        *out = (struct pgm_account){ info.st_uid, info.st_gid, "of the data", true, 1, groups };
    }
    return true;
}

enum pgm_status
pgm_account_choose(struct pgm_ctx *ctx, const char *data, struct pgm_account *out)
{
    if (geteuid() != 0) {
        *out = (struct pgm_account){ .uid = geteuid(), .gid = getegid(), .name = "yourself" };
        return PGM_OK;
    }
    PGM_TRY(choose_for_root(ctx, out));
    out->is_other = take_owner(ctx->arena, data, out) || out->is_other;
    return PGM_OK;
}

static bool
may_enter(const struct pgm_account *account, const struct stat *info)
{
    if (info->st_uid == account->uid) {
        return info->st_mode & S_IXUSR;
    }
    for (size_t i = 0; i < account->n_groups; i++) {
        if (info->st_gid == account->groups[i]) {
            return info->st_mode & S_IXGRP;
        }
    }
    return info->st_mode & S_IXOTH;
}

bool
pgm_account_reaches(struct pgm_arena *arena, const struct pgm_account *account, const char *path,
    const char **closed)
{
    for (size_t n = 1;; n++) {
        if (n > 1 && path[n] != '/' && path[n] != '\0') {
            continue;
        }
        const char *part = pgm_arena_copy_n(arena, path, n);
        struct stat info;
        if (stat(part, &info) != 0) {
            return true; /* what is not there yet will be made passable */
        }
        if (account->is_other && !may_enter(account, &info)) {
            *closed = part;
            return false;
        }
        if (path[n] == '\0' || path[1] == '\0') {
            return true;
        }
    }
}
