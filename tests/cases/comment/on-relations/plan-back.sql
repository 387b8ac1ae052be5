COMMENT ON INDEX public.per_day_idx IS NULL;

COMMENT ON MATERIALIZED VIEW public.per_day IS NULL;

COMMENT ON COLUMN public.per_day.n IS NULL;

COMMENT ON COLUMN public.busy.guests IS NULL;

COMMENT ON VIEW public.busy IS NULL;

COMMENT ON COLUMN public.visits."Day" IS NULL;

COMMENT ON INDEX public.visits_day_idx IS NULL;

COMMENT ON TABLE public.visits IS NULL;

COMMENT ON SEQUENCE public.visit_no IS NULL;
