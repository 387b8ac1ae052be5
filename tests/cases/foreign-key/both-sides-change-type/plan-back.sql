ALTER TABLE public.lamps DROP CONSTRAINT lamps_zone_fkey;

ALTER TABLE public.lamps ALTER COLUMN zone DROP DEFAULT;

ALTER TABLE public.lamps ALTER COLUMN zone TYPE integer USING zone::integer;

ALTER TABLE public.lamps ALTER COLUMN zone SET DEFAULT 1;

ALTER TABLE public.zones ALTER COLUMN code TYPE integer USING code::integer;

ALTER TABLE public.lamps ADD CONSTRAINT lamps_zone_fkey FOREIGN KEY (zone) REFERENCES public.zones (code);

COMMENT ON CONSTRAINT lamps_zone_fkey ON public.lamps IS 'every lamp stands somewhere';
