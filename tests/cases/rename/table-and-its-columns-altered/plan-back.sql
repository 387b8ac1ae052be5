ALTER TABLE public.tasks RENAME TO jobs;

ALTER TABLE public.jobs RENAME COLUMN attempts TO tries;

ALTER TABLE public.jobs RENAME COLUMN status TO state;

ALTER TABLE public.jobs RENAME CONSTRAINT tasks_pkey TO jobs_pkey;

ALTER TABLE public.jobs ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.jobs ADD COLUMN hint text;

ALTER TABLE public.jobs ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.jobs ALTER COLUMN state TYPE text;

ALTER TABLE public.jobs ALTER COLUMN tries TYPE smallint USING tries::smallint;
ALTER TABLE public.jobs ALTER COLUMN tries SET NOT NULL;

ALTER TABLE public.jobs ALTER COLUMN state SET DEFAULT 'new'::text;

ALTER TABLE public.jobs DROP COLUMN due;
