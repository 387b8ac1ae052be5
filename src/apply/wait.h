/* How a runner waits. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Milliseconds on a clock that nobody sets. */
int64_t pgm_wait_now(void);

void pgm_wait_for(int64_t milliseconds);

/* How long to pause before the try after the one of that number: it doubles with every try, and is
 * shaken so that two runners do not meet again at the same moment. */
int64_t pgm_wait_pause(size_t attempt);
