CREATE TABLE jobs (id integer PRIMARY KEY, state text NOT NULL, note varchar(20));
CREATE VIEW open_jobs AS SELECT id, state, note FROM jobs WHERE state = 'open' WITH CASCADED CHECK OPTION;
ALTER VIEW open_jobs ALTER COLUMN state SET DEFAULT 'open';
CREATE VIEW done_jobs AS SELECT id, note FROM jobs WHERE state = 'done';
CREATE FUNCTION job_done() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
CREATE TRIGGER done_jobs_delete INSTEAD OF DELETE ON done_jobs FOR EACH ROW EXECUTE FUNCTION job_done();
