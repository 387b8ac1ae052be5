ALTER TABLE public.shifts DROP CONSTRAINT shifts_days_excl;

ALTER TABLE public.shifts DROP CONSTRAINT shifts_hours_excl;

ALTER TABLE public.shifts ADD CONSTRAINT shifts_days_excl EXCLUDE USING gist (days WITH &&) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.shifts ADD CONSTRAINT shifts_hours_excl EXCLUDE USING gist (hours WITH &&, days WITH -|-) WHERE ((id > 1));
