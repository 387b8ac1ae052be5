/* Processes of the server: run to their end, or set free. Between fork() and exec() only what is
 * safe in a program with threads is called: all else is prepared before. */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "pg/environment.h"
#include "pg/server_private.h"

enum pgm_status
pgm_server_fail_io(struct pgm_ctx *ctx, const char *verb, const char *path)
{
    char buffer[128];
    const char *why = strerror_r(errno, buffer, sizeof buffer);
    return pgm_fail(ctx, PGM_IO, "cannot %s \"%s\": %s", verb, path, why);
}

void
pgm_process_sleep(unsigned milliseconds)
{
    struct timespec time = {
        .tv_sec = milliseconds / 1000,
        .tv_nsec = (long)(milliseconds % 1000) * 1000000,
    };
    while (nanosleep(&time, &time) != 0 && errno == EINTR) {
    }
}

void
pgm_process_close_from(unsigned first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0U, 0U) == 0) {
        return;
    }
#endif
    for (int fd = (int)first; fd < 65536; fd++) {
        (void)close(fd);
    }
}

void
pgm_process_default_signals(void)
{
    sigset_t none;
    struct sigaction usual = { .sa_handler = SIG_DFL };
    (void)sigemptyset(&none);
    for (int number = 1; number < NSIG; number++) {
        (void)sigaction(number, &usual, NULL);
    }
    (void)pthread_sigmask(SIG_SETMASK, &none, NULL);
}

/* The process that outlives us: its parent ends at once, so that nobody has to wait for it. */
static bool
step_out(int report)
{
    (void)setsid();
    pid_t pid = fork();
    if (pid != 0) {
        _exit(pid < 0);
    }
    pid_t self = getpid();
    pgm_process_default_signals();
    return write(report, &self, sizeof self) == sizeof self && chdir("/") == 0;
}

pid_t
pgm_process_detach(void)
{
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) {
        return -1;
    }
    pid_t between = fork();
    if (between == 0) {
        if (!step_out(report[1])) {
            _exit(1);
        }
        return 0;
    }
    (void)close(report[1]);
    pid_t pid = -1;
    if (between > 0) {
        while (waitpid(between, NULL, 0) < 0 && errno == EINTR) {
        }
        if (read(report[0], &pid, sizeof pid) != sizeof pid) {
            pid = -1;
        }
    }
    (void)close(report[0]);
    return pid;
}

/* What a program finds when it begins. */
struct stage {
    int input, output;
    char *const *environment;
};

char *const *
pgm_program_environment(struct pgm_ctx *ctx, const char *bin, const pgm_strings *more)
{
    const char *path = pgm_environment("PATH");
    size_t n_more = more ? more->n : 0;
    char **variables = pgm_new_array(ctx->arena, char *, 5 + n_more);
    size_t n = 0;
    variables[n++] = pgm_arena_printf(ctx->arena, "PATH=%s", path ? path : "/usr/bin:/bin");
    variables[n++] = pgm_arena_copy(ctx->arena, "LC_ALL=C");
    /* initdb compares every time zone of the system with the clock unless it is told one */
    variables[n++] = pgm_arena_copy(ctx->arena, "TZ=UTC");
    /* programs that were moved from where they were built find their libraries beside them */
    const char *libraries = pgm_file_join(ctx->arena, pgm_file_directory(ctx->arena, bin), "lib");
    if (pgm_file_exists(pgm_file_join(ctx->arena, libraries, "libpq.so.5"))) {
        variables[n++] = pgm_arena_printf(ctx->arena, "LD_LIBRARY_PATH=%s", libraries);
    }
    for (size_t i = 0; i < n_more; i++) {
        variables[n++] = pgm_arena_copy(ctx->arena, more->at[i]);
    }
    return variables;
}

static enum pgm_status
set_stage(struct pgm_ctx *ctx, const struct pgm_program *program, struct stage *out)
{
    out->environment = pgm_program_environment(ctx, program->bin, NULL);
    out->input = open("/dev/null", O_RDWR | O_CLOEXEC);
    out->output = open(program->output, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (out->input >= 0 && out->output >= 0) {
        return PGM_OK;
    }
    enum pgm_status status = pgm_server_fail_io(ctx, "write", program->output);
    (void)close(out->input);
    (void)close(out->output);
    return status;
}

static void
leave_stage(const struct stage *stage)
{
    (void)close(stage->input);
    (void)close(stage->output);
}

/* Becomes the program. What goes wrong here can be told by way of its output only. */
static _Noreturn void
become(const struct pgm_program *program, const struct stage *stage)
{
    static const char refused[] = "pgmend: cannot become the server's user\n";
    static const char absent[] = "pgmend: cannot run the program\n";
    const struct pgm_account *account = program->account;
    (void)dup2(stage->input, STDIN_FILENO);
    (void)dup2(stage->output, STDOUT_FILENO);
    (void)dup2(stage->output, STDERR_FILENO);
    pgm_process_close_from(STDERR_FILENO + 1);
    (void)umask(077);
    ssize_t written;
    const int pipe_end = STDERR_FILENO; /* in this child, what the parent reads */
    if (account->is_other && (setgroups(account->n_groups, account->groups) != 0 ||
                                 setgid(account->gid) != 0 || setuid(account->uid) != 0)) {
        written = write(pipe_end, refused, sizeof refused - 1);
    } else {
        execve(program->argv[0], program->argv, stage->environment);
        written = write(pipe_end, absent, sizeof absent - 1);
    }
    _exit(written > 0 ? 127 : 126);
}

/* -1 when nobody can say: a program around us may have SIGCHLD ignored. */
static int
wait_for(pid_t pid)
{
    int how = 0;
    pid_t ended;
    while ((ended = waitpid(pid, &how, 0)) < 0 && errno == EINTR) {
    }
    return ended == pid && WIFEXITED(how) ? WEXITSTATUS(how) : -1;
}

enum pgm_status
pgm_program_run(struct pgm_ctx *ctx, const struct pgm_program *program, int *exit_status)
{
    struct stage stage;
    PGM_TRY(set_stage(ctx, program, &stage));
    pid_t pid = fork();
    if (pid == 0) {
        pgm_process_default_signals();
        become(program, &stage);
    }
    leave_stage(&stage);
    if (pid < 0) {
        return pgm_server_fail_io(ctx, "start", program->argv[0]);
    }
    *exit_status = wait_for(pid);
    return PGM_OK;
}

enum pgm_status
pgm_program_start(struct pgm_ctx *ctx, const struct pgm_program *program, pid_t *out)
{
    struct stage stage;
    PGM_TRY(set_stage(ctx, program, &stage));
    pid_t pid = pgm_process_detach();
    if (pid == 0) {
        become(program, &stage);
    }
    leave_stage(&stage);
    *out = pid;
    return pid < 0 ? pgm_server_fail_io(ctx, "start", program->argv[0]) : PGM_OK;
}

/* Up to the end of the program; only the first line is kept. */
static const char *
read_line(struct pgm_arena *arena, int fd)
{
    char text[512];
    size_t n = 0;
    for (;;) {
        ssize_t more = read(fd, text + n, sizeof text - n);
        if (more < 0 && errno == EINTR) {
            continue;
        }
        if (more <= 0 || (n += (size_t)more) == sizeof text) {
            break;
        }
    }
    const char *end = memchr(text, '\n', n);
    return end ? pgm_arena_copy_n(arena, text, (size_t)(end - text)) : NULL;
}

const char *
pgm_program_ask(struct pgm_ctx *ctx, const char *program, const char *argument)
{
    static const struct pgm_account self = { .is_other = false };
    char *const argv[] = { pgm_arena_copy(ctx->arena, program),
        pgm_arena_copy(ctx->arena, argument), NULL };
    const char *bin = pgm_file_directory(ctx->arena, program);
    struct pgm_program asked = { argv, &self, bin, NULL };
    struct stage stage = { .input = open("/dev/null", O_RDONLY | O_CLOEXEC) };
    int answer[2];
    stage.environment = pgm_program_environment(ctx, bin, NULL);
    if (stage.input < 0 || pipe2(answer, O_CLOEXEC) != 0) {
        (void)close(stage.input);
        return NULL;
    }
    stage.output = answer[1];
    pid_t pid = fork();
    if (pid == 0) {
        pgm_process_default_signals();
        become(&asked, &stage);
    }
    leave_stage(&stage);
    const char *line = pid > 0 ? read_line(ctx->arena, answer[0]) : NULL;
    (void)close(answer[0]);
    return pid > 0 && wait_for(pid) <= 0 ? line : NULL;
}
