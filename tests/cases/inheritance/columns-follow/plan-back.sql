ALTER TABLE public.base DROP CONSTRAINT positive;

ALTER TABLE public.base ALTER COLUMN note DROP DEFAULT;

ALTER TABLE public.base ADD COLUMN gone text;

ALTER TABLE public.base ALTER COLUMN id TYPE integer USING id::integer;
ALTER TABLE public.base ALTER COLUMN id DROP NOT NULL;

ALTER TABLE public.base ALTER COLUMN note TYPE text;

ALTER TABLE public.base ALTER COLUMN note SET DEFAULT 'n'::text;

ALTER TABLE public.base ADD CONSTRAINT small CHECK (id < 1000);

ALTER TABLE public.base DROP COLUMN new;
