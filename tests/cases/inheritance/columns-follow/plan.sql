ALTER TABLE public.base DROP CONSTRAINT small;

ALTER TABLE public.base ALTER COLUMN note DROP DEFAULT;

ALTER TABLE public.base ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER TABLE public.base ALTER COLUMN id SET NOT NULL;

ALTER TABLE public.base ADD COLUMN new integer;

ALTER TABLE public.base ALTER COLUMN note TYPE character varying(20);

ALTER TABLE public.base ALTER COLUMN note SET DEFAULT 'm'::character varying;

ALTER TABLE public.base ADD CONSTRAINT positive CHECK (id > 0);

CREATE INDEX heir_new_idx ON public.heir USING btree (new);

ALTER TABLE public.base DROP COLUMN gone;
