ALTER DOMAIN public.gear RENAME TO gear__old_b365d9fe;

ALTER TYPE public.pace RENAME TO pace__old_31deca62;
CREATE TYPE public.pace AS ENUM ('slow', 'fast');

COMMENT ON TYPE public.pace IS 'on level ground';

CREATE DOMAIN public.gear AS integer CONSTRAINT gear_check CHECK ((VALUE > 0));

COMMENT ON DOMAIN public.gear IS 'counted from one';

ALTER TABLE public.bikes ALTER COLUMN gear TYPE public.gear USING gear::text::public.gear;

ALTER TABLE public.bikes ALTER COLUMN pace TYPE public.pace USING pace::text::public.pace;

DROP DOMAIN public.gear__old_b365d9fe;

DROP TYPE public.pace__old_31deca62;
