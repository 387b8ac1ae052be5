ALTER TABLE public.t DROP CONSTRAINT positive;

ALTER TABLE public.t ALTER COLUMN amount DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old_2b6beb0b;
CREATE TYPE public.mood AS ENUM ('cross', 'calm');

ALTER TABLE public.t DROP COLUMN gone;

ALTER FOREIGN TABLE public.t OPTIONS (SET mode 'slow', ADD place 'there', DROP file);

ALTER TABLE public.t ALTER COLUMN "Weird ""Col""" SET NOT NULL;
ALTER FOREIGN TABLE public.t ALTER COLUMN "Weird ""Col""" OPTIONS (SET name 'b', ADD z '2', DROP "x y");

ALTER TABLE public.t ALTER COLUMN amount TYPE integer;

ALTER TABLE public.t ALTER COLUMN feeling TYPE public.mood;

ALTER TABLE public.t ADD COLUMN fresh text OPTIONS (name 'f') COLLATE pg_catalog."C" DEFAULT 'x'::text NOT NULL;

ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
ALTER TABLE public.t ALTER COLUMN id DROP NOT NULL;

ALTER TABLE public.t ALTER COLUMN amount SET DEFAULT 7;

ALTER TABLE public.t ADD CONSTRAINT positive CHECK (id >= 0);

COMMENT ON FOREIGN TABLE public.t IS 'further away';

DROP TYPE public.mood__old_2b6beb0b;
