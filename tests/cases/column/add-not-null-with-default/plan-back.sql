ALTER TABLE public.subscriptions DROP COLUMN plan;

ALTER TABLE public.subscriptions DROP COLUMN seats;

ALTER TABLE public.subscriptions DROP COLUMN since;

ALTER TABLE public.subscriptions DROP COLUMN tags;
