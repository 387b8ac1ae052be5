ALTER TABLE public.happenings RENAME TO events;

ALTER TABLE public.events RENAME COLUMN day TO at;

ALTER TABLE public.events RENAME CONSTRAINT happenings_n_check TO events_n_check;

ALTER INDEX public.events_2025_day_kind_idx RENAME TO events_2025_at_kind_idx;
