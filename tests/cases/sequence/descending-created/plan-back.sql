ALTER TABLE public.floors ALTER COLUMN level DROP DEFAULT;

DROP SEQUENCE public.basement_levels;
