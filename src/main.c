#include "cmd/run.h"

int
main(int argc, char **argv)
{
    return pgm_run(argc, argv);
}
