#include "cmd/term.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cmd/dotenv.h"

#define NARROWEST 40
#define WIDEST 100
#define USUAL 80

static size_t
measure_width(bool out_is_terminal)
{
    struct winsize size = { 0 };
    if (!out_is_terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return USUAL;
    }
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

static bool
colors_are_welcome(void)
{
    const char *kind = pgm_dotenv_get(NULL, "TERM");
    return !pgm_dotenv_get(NULL, "NO_COLOR") && kind && strcmp(kind, "dumb") != 0;
}

struct pgm_term
pgm_term_look(const char *color)
{
    struct pgm_term term = {
        .in_is_terminal = isatty(STDIN_FILENO),
        .out_is_terminal = isatty(STDOUT_FILENO),
        .err_is_terminal = isatty(STDERR_FILENO),
    };
    term.width = measure_width(term.out_is_terminal);
    bool always = color && strcmp(color, "always") == 0;
    bool never = color && strcmp(color, "never") == 0;
    bool welcome = !never && colors_are_welcome();
    term.out_colors = always || (welcome && term.out_is_terminal);
    term.err_colors = always || (welcome && term.err_is_terminal);
    return term;
}
