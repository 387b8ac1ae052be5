ALTER STATISTICS public.range_of_id RENAME TO spread;

ALTER POLICY own ON public.t RENAME TO mine;

ALTER RULE silent ON public.t RENAME TO quiet;

ALTER TRIGGER at_first ON public.t RENAME TO early;
