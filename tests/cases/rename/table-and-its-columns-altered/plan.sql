ALTER TABLE public.jobs RENAME TO tasks;

ALTER TABLE public.tasks RENAME COLUMN state TO status;

ALTER TABLE public.tasks RENAME COLUMN tries TO attempts;

ALTER TABLE public.tasks RENAME CONSTRAINT jobs_pkey TO tasks_pkey;

ALTER TABLE public.tasks ALTER COLUMN status DROP DEFAULT;

ALTER TABLE public.tasks ALTER COLUMN attempts TYPE integer USING attempts::integer;
ALTER TABLE public.tasks ALTER COLUMN attempts DROP NOT NULL;

ALTER TABLE public.tasks ADD COLUMN due date;

ALTER TABLE public.tasks ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.tasks ALTER COLUMN status TYPE character varying(20);

ALTER TABLE public.tasks ALTER COLUMN status SET DEFAULT 'open'::character varying;

ALTER TABLE public.tasks DROP COLUMN hint;
