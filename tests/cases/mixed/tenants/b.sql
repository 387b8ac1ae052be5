CREATE FUNCTION current_tenant() RETURNS integer
    LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('app.tenant', true), '1')::integer $$;
CREATE TABLE users (
    tenant integer NOT NULL DEFAULT 1,
    id integer,
    mail text NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (tenant, id),
    CONSTRAINT users_mail_key UNIQUE (tenant, mail)
);
CREATE TABLE projects (
    tenant integer NOT NULL DEFAULT 1,
    id integer,
    owner_id integer NOT NULL,
    title text NOT NULL,
    CONSTRAINT projects_pkey PRIMARY KEY (tenant, id),
    CONSTRAINT projects_owner_fkey FOREIGN KEY (tenant, owner_id) REFERENCES users (tenant, id)
);
CREATE TABLE tasks (
    tenant integer NOT NULL DEFAULT 1,
    id integer,
    project_id integer NOT NULL,
    done boolean NOT NULL DEFAULT false,
    CONSTRAINT tasks_pkey PRIMARY KEY (tenant, id),
    CONSTRAINT tasks_project_fkey FOREIGN KEY (tenant, project_id) REFERENCES projects (tenant, id) ON DELETE CASCADE
);
CREATE INDEX tasks_project_idx ON tasks (tenant, project_id) WHERE NOT done;
CREATE VIEW open_tasks AS
    SELECT t.tenant, t.id, p.title FROM tasks t JOIN projects p USING (tenant) WHERE p.id = t.project_id AND NOT t.done;
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON users USING (tenant = current_tenant());
CREATE POLICY tenant_only ON projects USING (tenant = current_tenant());
CREATE POLICY tenant_only ON tasks USING (tenant = current_tenant()) WITH CHECK (tenant = current_tenant());
