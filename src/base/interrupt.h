/* Ctrl-C and SIGTERM while something is run that has to be ended in order.
 *
 * Between begin and end the signals are blocked and looked for, so that no handler, and nothing
 * global, is needed. After the first one they do what they always do: whoever asks twice is not
 * kept waiting. Signals that the process ignores are left alone. */
#pragma once

#include <signal.h> /* pthread_sigmask(), too */
#include <stdbool.h>
#include <stdint.h>

struct pgm_interrupt {
    sigset_t wanted, before;
    bool has_come, is_watching;
};

void pgm_interrupt_begin(struct pgm_interrupt *interrupt);
void pgm_interrupt_end(struct pgm_interrupt *interrupt);

/* Has one come by now? */
bool pgm_interrupt_has_come(struct pgm_interrupt *interrupt);

/* Waits, but no longer than until one comes; the same. */
bool pgm_interrupt_sleep(struct pgm_interrupt *interrupt, int64_t milliseconds);
