#include "apply/wait.h"

#include <time.h>

#define LONGEST_PAUSE 2000

int64_t
pgm_wait_now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void
pgm_wait_for(int64_t milliseconds)
{
    struct timespec time = { .tv_sec = milliseconds / 1000,
        .tv_nsec = milliseconds % 1000 * 1000000 };
    (void)nanosleep(&time, NULL);
}

int64_t
pgm_wait_pause(size_t attempt)
{
    int64_t pause = 50;
    for (size_t i = 1; i < attempt && pause < LONGEST_PAUSE; i++) {
        pause *= 2;
    }
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return pause / 2 + time.tv_nsec / 1000 % (pause / 2 + 1);
}
