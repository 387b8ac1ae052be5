ALTER TABLE public.switches ALTER COLUMN active DROP DEFAULT;

ALTER TABLE public.switches ALTER COLUMN visible DROP DEFAULT;

ALTER TABLE public.switches ALTER COLUMN active TYPE boolean USING active::boolean;

ALTER TABLE public.switches ALTER COLUMN visible TYPE integer USING visible::integer;

ALTER TABLE public.switches ALTER COLUMN active SET DEFAULT true;

ALTER TABLE public.switches ALTER COLUMN visible SET DEFAULT 0;
