/* What the standard streams are: terminals or not, how wide, whether colour is wanted. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct pgm_term {
    bool in_is_terminal, out_is_terminal, err_is_terminal;
    bool out_colors, err_colors;
    size_t width; /* columns for text to fill: the terminal's, between 40 and 100; 80 without one */
};

/* Looks at the streams. `color` is auto, always or never, or NULL for auto. */
struct pgm_term pgm_term_look(const char *color);
