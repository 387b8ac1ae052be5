#include "kinds/parameters.h"

void
pgm_parameter_add_value(struct pgm_str *out, const char *value)
{
    if (!pgm_str_same(value, "true")) {
        pgm_str_addf(out, " = %s", value ? value : "NONE");
    }
}

void
pgm_parameters_add(struct pgm_str *out, const struct pgm_object *object,
    const struct pgm_parameter *parameters, const char *first, const char *between)
{
    bool any = false;
    for (; parameters->attr; parameters++) {
        const char *value = pgm_object_attr(object, parameters->attr);
        if (value) {
            pgm_str_addf(out, "%s%s", any ? between : first, parameters->word);
            pgm_parameter_add_value(out, value);
            any = true;
        }
    }
}
