DROP VIEW public.open_tasks;

DROP POLICY tenant_only ON public.projects;

DROP POLICY tenant_only ON public.tasks;

ALTER TABLE public.tasks ALTER COLUMN done DROP DEFAULT;

DROP POLICY tenant_only ON public.users;

DROP FUNCTION public.current_tenant();

ALTER TABLE public.tasks DROP COLUMN tenant;

ALTER TABLE public.tasks DISABLE ROW LEVEL SECURITY;
ALTER TABLE public.tasks NO FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tasks ALTER COLUMN done DROP NOT NULL;

ALTER TABLE public.tasks ADD CONSTRAINT tasks_pkey PRIMARY KEY (id);

CREATE INDEX tasks_project_idx ON public.tasks USING btree (project_id);

CREATE VIEW public.open_tasks AS
 SELECT t.id,
    p.title
   FROM (public.tasks t
     JOIN public.projects p ON ((p.id = t.project_id)))
  WHERE (NOT t.done);

ALTER TABLE public.projects DROP COLUMN tenant;

ALTER TABLE public.projects DISABLE ROW LEVEL SECURITY;

ALTER TABLE public.projects ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

ALTER TABLE public.tasks ADD CONSTRAINT tasks_project_fkey FOREIGN KEY (project_id) REFERENCES public.projects (id);

ALTER TABLE public.users DROP COLUMN tenant;

ALTER TABLE public.users DISABLE ROW LEVEL SECURITY;

ALTER TABLE public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE public.users ADD CONSTRAINT users_mail_key UNIQUE (mail);

ALTER TABLE public.projects ADD CONSTRAINT projects_owner_fkey FOREIGN KEY (owner_id) REFERENCES public.users (id);
