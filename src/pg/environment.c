#include "pg/environment.h"

#include <stddef.h>
#include <stdlib.h>

/* Reading is safe among threads as long as nobody writes, and pgmend writes nothing here. */
const char *
pgm_environment(const char *name)
{
    const char *value = getenv(name); // NOLINT(concurrency-mt-unsafe)
    return value && *value ? value : NULL;
}
