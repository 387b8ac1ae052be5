#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "pg/server_private.h"

/* Every 20 ms: a wait is the exception, and short. */
#define TRIES_A_SECOND 50

enum pgm_status
pgm_server_lock(struct pgm_ctx *ctx, const struct pgm_server *server, const char *name,
    enum pgm_lock kind, unsigned seconds, int *out)
{
    const char *path = pgm_file_join(ctx->arena, server->directory, name);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return pgm_server_fail_io(ctx, "open", path);
    }
    int operation = (kind == PGM_LOCK_SHARED ? LOCK_SH : LOCK_EX) | LOCK_NB;
    for (unsigned left = seconds * TRIES_A_SECOND;; left--) {
        if (flock(fd, operation) == 0) {
            *out = fd;
            return PGM_OK;
        }
        if (left == 0 || errno != EWOULDBLOCK) {
            break;
        }
        pgm_process_sleep(1000 / TRIES_A_SECOND);
    }
    enum pgm_status status = errno == EWOULDBLOCK ? PGM_OK : pgm_server_fail_io(ctx, "lock", path);
    (void)close(fd);
    *out = -1;
    return status;
}
