/* The program but for main(): reads the command line, runs the command, says how it went. */
#pragma once

/* The exit status of the process. */
int pgm_run(int argc, char *const *argv);
