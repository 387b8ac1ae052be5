DROP INDEX public.tasks_open_idx;

ALTER TABLE public.tasks ALTER COLUMN status DROP DEFAULT;

ALTER TABLE public.tasks ALTER COLUMN history TYPE text[] USING history::text[];

ALTER TABLE public.tasks ALTER COLUMN status TYPE text;

ALTER TABLE public.tasks ALTER COLUMN status SET DEFAULT 'open'::text;

ALTER TABLE public.tasks ADD CONSTRAINT tasks_status_check CHECK (status = ANY (ARRAY['open'::text, 'doing'::text, 'done'::text]));

CREATE INDEX tasks_open_idx ON public.tasks USING btree (id) WHERE (status = 'open'::text);

DROP TYPE public.task_status;
