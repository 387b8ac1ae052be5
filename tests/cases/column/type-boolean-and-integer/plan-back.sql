ALTER TABLE public.switches ALTER COLUMN active DROP DEFAULT;

ALTER TABLE public.switches ALTER COLUMN visible DROP DEFAULT;

ALTER TABLE public.switches ALTER COLUMN active TYPE integer USING active::integer;

ALTER TABLE public.switches ALTER COLUMN visible TYPE boolean USING visible::boolean;

ALTER TABLE public.switches ALTER COLUMN active SET DEFAULT 1;

ALTER TABLE public.switches ALTER COLUMN visible SET DEFAULT false;
