CREATE AGGREGATE public.share(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal,
    FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE, PARALLEL = RESTRICTED);
CREATE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi,
    STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE, HYPOTHETICAL);
COMMENT ON AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") IS 'where it would stand';
CREATE AGGREGATE public.mean(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg);
CREATE TABLE public.t (n numeric);
