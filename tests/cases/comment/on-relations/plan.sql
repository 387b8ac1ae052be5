COMMENT ON SEQUENCE public.visit_no IS 'numbers on the receipts';

COMMENT ON COLUMN public.visits."Day" IS 'local date';

COMMENT ON INDEX public.visits_day_idx IS 'for the calendar';

COMMENT ON TABLE public.visits IS 'one row a table and day';

COMMENT ON COLUMN public.busy.guests IS 'always above ten';

COMMENT ON VIEW public.busy IS 'needs two waiters';

COMMENT ON INDEX public.per_day_idx IS 'for the chart';

COMMENT ON MATERIALIZED VIEW public.per_day IS 'refreshed at closing time';

COMMENT ON COLUMN public.per_day.n IS 'guests';
