DROP VIEW public.done_jobs;

DROP VIEW public.open_jobs;

ALTER TABLE public.jobs ALTER COLUMN note TYPE character varying(10);

CREATE VIEW public.done_jobs AS
 SELECT jobs.id,
    jobs.note
   FROM public.jobs
  WHERE (jobs.state = 'done'::text);

CREATE VIEW public.open_jobs WITH (check_option=cascaded) AS
 SELECT jobs.id,
    jobs.state,
    jobs.note
   FROM public.jobs
  WHERE (jobs.state = 'open'::text);

ALTER VIEW public.open_jobs ALTER COLUMN state SET DEFAULT 'open'::text;

CREATE TRIGGER done_jobs_delete INSTEAD OF DELETE ON public.done_jobs FOR EACH ROW EXECUTE FUNCTION public.job_done();
