ALTER DOMAIN public.percent ADD CONSTRAINT percent_range CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric)));
