ALTER TABLE app.jobs ALTER COLUMN state DROP DEFAULT;

ALTER TABLE app.jobs ALTER COLUMN state TYPE text;

ALTER TABLE app.jobs ALTER COLUMN state SET DEFAULT 'queued'::text;

ALTER TABLE app.jobs DROP COLUMN priority;

DROP DOMAIN zz_types.priority;

DROP TYPE zz_types.job_state;

DROP SCHEMA zz_types;
