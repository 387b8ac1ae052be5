/* Running a client program: what it prints is taken as it comes, what it complains of is kept. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/str.h"
#include "pg/client.h"
#include "pg/server_private.h"

/* Of what a program complains, enough to know why. */
#define MOST_COMPLAINTS 4000

struct running {
    struct pgm_ctx *ctx;
    const struct pgm_client_call *call;
    char *const *argv, *const *environment;
    int input, output, complaints; /* our ends but for `input` */
    int its_output, its_complaints;
    pid_t pid;
    struct pgm_str complained;
};

static char *const *
make_line(struct pgm_ctx *ctx, const struct pgm_client_call *call)
{
    char **words = pgm_new_array(ctx->arena, char *, call->words.n + 2);
    words[0] =
        pgm_arena_copy(ctx->arena, pgm_file_join(ctx->arena, call->client->bin, call->program));
    for (size_t i = 0; i < call->words.n; i++) {
        words[i + 1] = pgm_arena_copy(ctx->arena, call->words.at[i]);
    }
    return words;
}

static void
close_all(struct running *running)
{
    int *const ends[] = { &running->input, &running->output, &running->complaints,
        &running->its_output, &running->its_complaints };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (*ends[i] >= 0) {
            (void)close(*ends[i]);
        }
        *ends[i] = -1;
    }
}

static enum pgm_status
open_ends(struct running *running)
{
    int output[2], complaints[2];
    running->input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (running->input >= 0 && pipe2(output, O_CLOEXEC) == 0) {
        running->output = output[0];
        running->its_output = output[1];
        if (pipe2(complaints, O_CLOEXEC) == 0) {
            running->complaints = complaints[0];
            running->its_complaints = complaints[1];
            return PGM_OK;
        }
    }
    enum pgm_status status = pgm_server_fail_io(running->ctx, "start", running->argv[0]);
    close_all(running);
    return status;
}

/* It ends when we do: nobody would take what it prints. */
static _Noreturn void
become(const struct running *running, pid_t parent)
{
    static const char absent[] = "the program cannot be run\n";
    pgm_process_default_signals();
#ifdef __linux__
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    (void)dup2(running->input, STDIN_FILENO);
    (void)dup2(running->its_output, STDOUT_FILENO);
    (void)dup2(running->its_complaints, STDERR_FILENO);
    pgm_process_close_from(STDERR_FILENO + 1);
    (void)umask(077);
    if (getppid() == parent) {
        execve(running->argv[0], running->argv, running->environment);
    }
    const int pipe_end = STDERR_FILENO; /* in this child, what the parent reads */
    ssize_t written = write(pipe_end, absent, sizeof absent - 1);
    _exit(written > 0 ? 127 : 126);
}

static enum pgm_status
take_output(struct running *running, const char *bytes, size_t n)
{
    return running->call->take ? running->call->take(running->call->data, bytes, n) : PGM_OK;
}

/* Reads what is there of one of the two. At the end of it the descriptor is closed. */
static enum pgm_status
read_end(struct running *running, int *end)
{
    char bytes[65536];
    ssize_t n = read(*end, bytes, sizeof bytes);
    if (n < 0 && errno == EINTR) {
        return PGM_OK;
    }
    if (n <= 0) {
        (void)close(*end);
        *end = -1;
        return PGM_OK;
    }
    if (end == &running->output) {
        return take_output(running, bytes, (size_t)n);
    }
    size_t room = MOST_COMPLAINTS - running->complained.len;
    pgm_str_add_n(&running->complained, bytes, (size_t)n < room ? (size_t)n : room);
    return PGM_OK;
}

static enum pgm_status
read_all(struct running *running)
{
    while (running->output >= 0 || running->complaints >= 0) {
        struct pollfd ends[] = {
            { .fd = running->output, .events = POLLIN },
            { .fd = running->complaints, .events = POLLIN },
        };
        if (poll(ends, 2, -1) < 0 && errno != EINTR) {
            return pgm_server_fail_io(running->ctx, "read from", running->argv[0]);
        }
        if (ends[1].revents) {
            PGM_TRY(read_end(running, &running->complaints));
        }
        if (ends[0].revents) {
            PGM_TRY(read_end(running, &running->output));
        }
    }
    return PGM_OK;
}

static enum pgm_status
check_end(struct running *running, bool is_known, int how)
{
    if (!is_known) {
        return pgm_fail(
            running->ctx, PGM_FAILED, "nobody can say how %s ended", running->call->program);
    }
    if (WIFEXITED(how) && WEXITSTATUS(how) == 0) {
        return PGM_OK;
    }
    struct pgm_ctx *ctx = running->ctx;
    size_t n = running->complained.len;
    while (n && running->complained.text[n - 1] == '\n') {
        n--;
    }
    pgm_str_cut(&running->complained, n);
    if (WIFSIGNALED(how)) {
        (void)pgm_fail(
            ctx, PGM_FAILED, "%s was ended by signal %d", running->call->program, WTERMSIG(how));
    } else {
        (void)pgm_fail(ctx, PGM_FAILED, "%s failed with exit status %d", running->call->program,
            WEXITSTATUS(how));
    }
    ctx->error.detail = n ? pgm_str_text(&running->complained) : NULL;
    return PGM_FAILED;
}

enum pgm_status
pgm_client_run(struct pgm_ctx *ctx, const struct pgm_client_call *call)
{
    struct running running = { .ctx = ctx,
        .call = call,
        .argv = make_line(ctx, call),
        .environment = pgm_program_environment(ctx, call->client->bin, &call->secrets),
        .output = -1,
        .complaints = -1,
        .its_output = -1,
        .its_complaints = -1,
        .complained = PGM_STR(ctx->arena) };
    PGM_TRY(open_ends(&running));
    pid_t parent = getpid();
    running.pid = fork();
    if (running.pid == 0) {
        become(&running, parent);
    }
    (void)close(running.its_output);
    (void)close(running.its_complaints);
    running.its_output = running.its_complaints = -1;
    enum pgm_status status =
        running.pid > 0 ? read_all(&running) : pgm_server_fail_io(ctx, "start", running.argv[0]);
    close_all(&running);
    if (running.pid > 0 && status != PGM_OK) {
        (void)kill(running.pid, SIGTERM);
    }
    int how = 0;
    pid_t ended = -1;
    while (running.pid > 0 && (ended = waitpid(running.pid, &how, 0)) < 0 && errno == EINTR) {
    }
    return status == PGM_OK ? check_end(&running, ended == running.pid, how) : status;
}
