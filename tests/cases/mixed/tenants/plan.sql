SET check_function_bodies = off;

DROP VIEW public.open_tasks;

ALTER TABLE public.projects DROP CONSTRAINT projects_owner_fkey;

ALTER TABLE public.tasks DROP CONSTRAINT tasks_project_fkey;

ALTER TABLE public.projects DROP CONSTRAINT projects_pkey;

DROP INDEX public.tasks_project_idx;

ALTER TABLE public.tasks DROP CONSTRAINT tasks_pkey;

ALTER TABLE public.users DROP CONSTRAINT users_mail_key;

ALTER TABLE public.users DROP CONSTRAINT users_pkey;

ALTER TABLE public.projects ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.projects ADD COLUMN tenant integer DEFAULT 1 NOT NULL;

ALTER TABLE public.projects ADD CONSTRAINT projects_pkey PRIMARY KEY (tenant, id);

ALTER TABLE public.tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tasks FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tasks ALTER COLUMN done SET NOT NULL;

ALTER TABLE public.tasks ADD COLUMN tenant integer DEFAULT 1 NOT NULL;

ALTER TABLE public.tasks ALTER COLUMN done SET DEFAULT false;

ALTER TABLE public.tasks ADD CONSTRAINT tasks_pkey PRIMARY KEY (tenant, id);

CREATE INDEX tasks_project_idx ON public.tasks USING btree (tenant, project_id) WHERE (NOT done);

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.users ADD COLUMN tenant integer DEFAULT 1 NOT NULL;

ALTER TABLE public.users ADD CONSTRAINT users_pkey PRIMARY KEY (tenant, id);

ALTER TABLE public.users ADD CONSTRAINT users_mail_key UNIQUE (tenant, mail);

ALTER TABLE public.projects ADD CONSTRAINT projects_owner_fkey FOREIGN KEY (tenant, owner_id) REFERENCES public.users (tenant, id);

ALTER TABLE public.tasks ADD CONSTRAINT tasks_project_fkey FOREIGN KEY (tenant, project_id) REFERENCES public.projects (tenant, id) ON DELETE CASCADE;

CREATE FUNCTION public.current_tenant()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT coalesce(current_setting('app.tenant', true), '1')::integer $function$;

CREATE POLICY tenant_only ON public.projects USING (tenant = public.current_tenant());

CREATE POLICY tenant_only ON public.tasks USING (tenant = public.current_tenant()) WITH CHECK (tenant = public.current_tenant());

CREATE POLICY tenant_only ON public.users USING (tenant = public.current_tenant());

CREATE VIEW public.open_tasks AS
 SELECT t.tenant,
    t.id,
    p.title
   FROM (public.tasks t
     JOIN public.projects p USING (tenant))
  WHERE ((p.id = t.project_id) AND (NOT t.done));
