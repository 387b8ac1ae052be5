#include "cmd/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

#define LONGEST 4096

/* NULL when there is nothing in it. */
static const char *
first_line(struct pgm_arena *arena, const char *text, size_t size)
{
    size_t n = 0;
    while (n < size && text[n] != '\n' && text[n] != '\r' && text[n]) {
        n++;
    }
    return n ? pgm_arena_copy_n(arena, text, n) : NULL;
}

enum pgm_status
pgm_secret_of_file(struct pgm_ctx *ctx, const char *path, const char **out)
{
    struct pgm_text text;
    PGM_TRY(pgm_file_read(ctx, path, &text));
    *out = first_line(ctx->arena, text.at, text.size);
    if (!*out) {
        (void)pgm_fail(ctx, PGM_CONFIG, "the password file %s has nothing in its first line", path);
        return pgm_hint(ctx, "it holds the password and nothing else");
    }
    return PGM_OK;
}

/* Its standard input is empty; what it complains of goes where ours goes. */
static pid_t
start(char *command, int output)
{
    char *const argv[] = { (char[]){ "sh" }, (char[]){ "-c" }, command, NULL };
    posix_spawn_file_actions_t actions;
    pid_t pid = -1;
    if (posix_spawn_file_actions_init(&actions) == 0) {
        (void)posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        (void)posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        if (posix_spawn(&pid, "/bin/sh", &actions, NULL, argv, environ) != 0) {
            pid = -1;
        }
        (void)posix_spawn_file_actions_destroy(&actions);
    }
    return pid;
}

/* All it prints is taken, so that it does not end before its time. */
static size_t
read_all(int fd, char text[LONGEST])
{
    char rest[LONGEST];
    size_t n = 0;
    for (;;) {
        bool has_room = n < LONGEST;
        ssize_t more = read(fd, has_room ? text + n : rest, has_room ? LONGEST - n : sizeof rest);
        if (more < 0 && errno == EINTR) {
            continue;
        }
        if (more <= 0) {
            return n;
        }
        n += has_room ? (size_t)more : 0;
    }
}

static enum pgm_status
fail_command(struct pgm_ctx *ctx, const char *command, const char *how)
{
    (void)pgm_fail(ctx, PGM_CONFIG, "the password command '%s' %s", command, how);
    return pgm_hint(ctx, "it is run by /bin/sh and has to print the password as its first line");
}

enum pgm_status
pgm_secret_of_command(struct pgm_ctx *ctx, const char *command, const char **out)
{
    int ends[2];
    char text[LONGEST];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return fail_command(ctx, command, "cannot be started");
    }
    pid_t pid = start(pgm_arena_copy(ctx->arena, command), ends[1]);
    (void)close(ends[1]);
    size_t n = pid > 0 ? read_all(ends[0], text) : 0;
    (void)close(ends[0]);
    int how = -1;
    while (pid > 0 && waitpid(pid, &how, 0) < 0 && errno == EINTR) {
    }
    if (pid < 0 || !WIFEXITED(how)) {
        return fail_command(ctx, command, "cannot be run");
    }
    if (WEXITSTATUS(how) != 0) {
        return fail_command(ctx, command,
            pgm_arena_printf(ctx->arena, "ended with exit status %d", WEXITSTATUS(how)));
    }
    *out = first_line(ctx->arena, text, n);
    return *out ? PGM_OK : fail_command(ctx, command, "printed nothing");
}
