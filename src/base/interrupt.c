#include "base/interrupt.h"

#include <errno.h>
#include <time.h>

static void
want(sigset_t *wanted, int number)
{
    struct sigaction action;
    if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
        (void)sigaddset(wanted, number);
    }
}

void
pgm_interrupt_begin(struct pgm_interrupt *interrupt)
{
    interrupt->has_come = false;
    (void)sigemptyset(&interrupt->wanted);
    want(&interrupt->wanted, SIGINT);
    want(&interrupt->wanted, SIGTERM);
    interrupt->is_watching =
        pthread_sigmask(SIG_BLOCK, &interrupt->wanted, &interrupt->before) == 0;
}

void
pgm_interrupt_end(struct pgm_interrupt *interrupt)
{
    if (interrupt->is_watching) {
        interrupt->is_watching = false;
        (void)pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    }
}

bool
pgm_interrupt_sleep(struct pgm_interrupt *interrupt, int64_t milliseconds)
{
    struct timespec time = { .tv_sec = milliseconds / 1000,
        .tv_nsec = milliseconds % 1000 * 1000000 };
    if (!interrupt->is_watching) {
        (void)nanosleep(&time, NULL);
        return interrupt->has_come;
    }
    int number;
    do {
        number = sigtimedwait(&interrupt->wanted, NULL, &time);
    } while (number < 0 && errno == EINTR);
    if (number > 0) {
        interrupt->has_come = true;
        pgm_interrupt_end(interrupt);
    }
    return interrupt->has_come;
}

bool
pgm_interrupt_has_come(struct pgm_interrupt *interrupt)
{
    return interrupt->has_come || (interrupt->is_watching && pgm_interrupt_sleep(interrupt, 0));
}
