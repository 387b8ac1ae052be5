CREATE OR REPLACE AGGREGATE public.mean(numeric) (
    SFUNC = numeric_avg_accum,
    STYPE = internal,
    FINALFUNC = numeric_avg
);

CREATE OR REPLACE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE,
    HYPOTHETICAL
);

COMMENT ON AGGREGATE public.place("any") IS 'where it would stand';

CREATE OR REPLACE AGGREGATE public.share(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE,
    PARALLEL = RESTRICTED
);
