DROP INDEX public.tasks_open_idx;

ALTER TABLE public.tasks DROP CONSTRAINT tasks_status_check;

ALTER TABLE public.tasks ALTER COLUMN status DROP DEFAULT;

CREATE TYPE public.task_status AS ENUM ('open', 'doing', 'done');

ALTER TABLE public.tasks ALTER COLUMN history TYPE public.task_status[] USING history::public.task_status[];

ALTER TABLE public.tasks ALTER COLUMN status TYPE public.task_status USING status::public.task_status;

ALTER TABLE public.tasks ALTER COLUMN status SET DEFAULT 'open'::public.task_status;

CREATE INDEX tasks_open_idx ON public.tasks USING btree (id) WHERE (status = 'open'::public.task_status);
