ALTER TABLE public.t DROP CONSTRAINT positive;

ALTER TABLE public.t ALTER COLUMN amount DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old_2b6beb0b;
CREATE TYPE public.mood AS ENUM ('calm', 'cross');

ALTER TABLE public.t DROP COLUMN fresh;

ALTER FOREIGN TABLE public.t OPTIONS (ADD file '/a', SET mode 'fast, or: x ''y''', DROP place);

ALTER TABLE public.t ALTER COLUMN "Weird ""Col""" DROP NOT NULL;
ALTER FOREIGN TABLE public.t ALTER COLUMN "Weird ""Col""" OPTIONS (SET name 'a', ADD "x y" '1', DROP z);

ALTER TABLE public.t ALTER COLUMN amount TYPE text COLLATE pg_catalog."C";

ALTER TABLE public.t ALTER COLUMN feeling TYPE public.mood;

ALTER TABLE public.t ADD COLUMN gone date;

ALTER TABLE public.t ALTER COLUMN id TYPE integer;
ALTER TABLE public.t ALTER COLUMN id SET NOT NULL;

ALTER TABLE public.t ALTER COLUMN amount SET DEFAULT 'none'::text;

ALTER TABLE public.t ADD CONSTRAINT positive CHECK (id > 0);

COMMENT ON FOREIGN TABLE public.t IS 'far away';

DROP TYPE public.mood__old_2b6beb0b;
