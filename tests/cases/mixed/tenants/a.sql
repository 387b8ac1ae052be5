-- A single-tenant schema gets tenants: new leading key columns, composite foreign keys, policies on every table.
CREATE TABLE users (id integer PRIMARY KEY, mail text NOT NULL CONSTRAINT users_mail_key UNIQUE);
CREATE TABLE projects (
    id integer PRIMARY KEY,
    owner_id integer NOT NULL CONSTRAINT projects_owner_fkey REFERENCES users (id),
    title text NOT NULL
);
CREATE TABLE tasks (
    id integer PRIMARY KEY,
    project_id integer NOT NULL CONSTRAINT tasks_project_fkey REFERENCES projects (id),
    done boolean
);
CREATE INDEX tasks_project_idx ON tasks (project_id);
CREATE VIEW open_tasks AS SELECT t.id, p.title FROM tasks t JOIN projects p ON p.id = t.project_id WHERE NOT done;
