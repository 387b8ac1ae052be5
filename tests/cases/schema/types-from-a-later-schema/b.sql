CREATE SCHEMA zz_types;
CREATE TYPE zz_types.job_state AS ENUM ('queued', 'running', 'done');
CREATE DOMAIN zz_types.priority AS smallint CHECK (VALUE BETWEEN 1 AND 9);
CREATE SCHEMA app;
CREATE TABLE app.jobs (
    id integer PRIMARY KEY,
    state zz_types.job_state NOT NULL DEFAULT 'queued',
    priority zz_types.priority
);
