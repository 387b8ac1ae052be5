/* timer FD COMMAND [ARGUMENT...]: runs a command and writes what it cost as one line to descriptor
 * FD:
 *
 *     wall-seconds cpu-seconds peak-KiB exit-status
 *
 * Processor time is that of the command and of the children it waited for; the peak is that of the
 * largest one of them. It is a program of its own, and a small one, because a child's peak begins
 * at the size of whoever started it. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define NOT_STARTED 127

static double
now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double
seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static int
exit_status(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int
main(int argc, char **argv)
{
    char *end = NULL;
    long fd = argc > 2 ? strtol(argv[1], &end, 10) : -1;
    if (fd < 0 || *end || fcntl((int)fd, F_SETFD, FD_CLOEXEC) != 0) {
        (void)fprintf(stderr, "usage: timer FD COMMAND [ARGUMENT...]\n");
        return 2;
    }
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL); /* whoever gives up waiting ends both */
        (void)execvp(argv[2], argv + 2);
        (void)fprintf(stderr, "timer: %s: %s\n", argv[2], strerror(errno));
        _exit(NOT_STARTED);
    }
    int status = 0;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        (void)fprintf(stderr, "timer: %s\n", strerror(errno));
        return 1;
    }
    double wall = now() - start;
    double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    return dprintf((int)fd, "%.6f %.6f %ld %d\n", wall, cpu, usage.ru_maxrss, exit_status(status)) <
           0;
}
