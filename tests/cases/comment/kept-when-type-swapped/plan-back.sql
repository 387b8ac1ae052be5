ALTER TYPE public.pace ADD VALUE 'warp';

ALTER DOMAIN public.gear RENAME TO gear__old_b365d9fe;
CREATE DOMAIN public.gear AS smallint CONSTRAINT gear_check CHECK ((VALUE > 0));

COMMENT ON DOMAIN public.gear IS 'counted from one';

ALTER TABLE public.bikes ALTER COLUMN gear TYPE public.gear USING gear::text::public.gear;

DROP DOMAIN public.gear__old_b365d9fe;
