ALTER TABLE public.events RENAME TO happenings;

ALTER TABLE public.happenings RENAME COLUMN at TO day;

ALTER TABLE public.happenings RENAME CONSTRAINT events_n_check TO happenings_n_check;

ALTER INDEX public.events_2025_at_kind_idx RENAME TO events_2025_day_kind_idx;
