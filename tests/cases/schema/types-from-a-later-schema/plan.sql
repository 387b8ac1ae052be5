ALTER TABLE app.jobs ALTER COLUMN state DROP DEFAULT;

CREATE SCHEMA zz_types;

CREATE TYPE zz_types.job_state AS ENUM ('queued', 'running', 'done');

CREATE DOMAIN zz_types.priority AS smallint CONSTRAINT priority_check CHECK (((VALUE >= 1) AND (VALUE <= 9)));

ALTER TABLE app.jobs ADD COLUMN priority zz_types.priority;

ALTER TABLE app.jobs ALTER COLUMN state TYPE zz_types.job_state USING state::zz_types.job_state;

ALTER TABLE app.jobs ALTER COLUMN state SET DEFAULT 'queued'::zz_types.job_state;
