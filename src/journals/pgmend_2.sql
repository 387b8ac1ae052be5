-- Versioned migrations, and runs of every kind.
CREATE TABLE pgmend.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    format integer NOT NULL,
    journal uuid NOT NULL DEFAULT gen_random_uuid(),
    made timestamptz NOT NULL DEFAULT now(),
    system_identifier text,
    database oid,
    timeline integer,
    environment text,
    is_protected boolean NOT NULL DEFAULT false,
    maintenance jsonb
);
COMMENT ON TABLE pgmend.meta IS 'What this journal is and which database it is of; one row';
COMMENT ON COLUMN pgmend.meta.format IS 'The version of these tables';
COMMENT ON COLUMN pgmend.meta.system_identifier IS 'Of the server, from initdb; a copy by pg_basebackup has the same';
COMMENT ON COLUMN pgmend.meta.database IS 'Its oid: a database restored elsewhere has another';
COMMENT ON COLUMN pgmend.meta.timeline IS 'The highest that a run has seen: a server on a lower one was left behind by a failover';
COMMENT ON COLUMN pgmend.meta.environment IS 'development, test, staging, production or ephemeral; null: nobody has said';
COMMENT ON COLUMN pgmend.meta.maintenance IS 'While maintenance mode is on: since when, by whom, and what has to be put back';

CREATE TABLE pgmend.snapshot (
    digest text COLLATE "C" PRIMARY KEY,
    taken timestamptz NOT NULL DEFAULT now(),
    encoding text NOT NULL CHECK (encoding IN ('text', 'zstd')),
    content bytea NOT NULL
);
COMMENT ON TABLE pgmend.snapshot IS 'Schemas that this database had, as snapshot files';
COMMENT ON COLUMN pgmend.snapshot.digest IS 'SHA-256 of the snapshot file, in hexadecimal';
ALTER TABLE pgmend.snapshot ALTER content SET STORAGE EXTERNAL;

INSERT INTO pgmend.snapshot (digest, taken, encoding, content)
SELECT encode(sha256(convert_to(before, 'UTF8')), 'hex'), min(begun), 'text', convert_to(before, 'UTF8')
FROM pgmend.run GROUP BY before;

ALTER TABLE pgmend.run
    ADD kind text NOT NULL DEFAULT 'apply',
    ADD outcome text,
    ADD client text,
    ADD application text,
    ADD version text,
    ADD purpose text,
    ADD error jsonb,
    ADD details jsonb,
    ALTER plan DROP NOT NULL,
    ALTER before DROP NOT NULL;
UPDATE pgmend.run SET
    kind = CASE WHEN undoes IS NULL THEN 'apply' ELSE 'undo' END,
    outcome = CASE WHEN ended IS NULL THEN 'interrupted' ELSE 'done' END,
    before = encode(sha256(convert_to(before, 'UTF8')), 'hex');
ALTER TABLE pgmend.run
    ALTER kind DROP DEFAULT,
    ALTER outcome SET DEFAULT 'running',
    ALTER outcome SET NOT NULL,
    ALTER client SET DEFAULT host(inet_client_addr()),
    ALTER application SET DEFAULT current_setting('application_name'),
    ADD CONSTRAINT run_outcome_check CHECK (outcome IN ('running', 'done', 'failed', 'interrupted')),
    ADD CONSTRAINT run_before_fkey FOREIGN KEY (before) REFERENCES pgmend.snapshot;
COMMENT ON TABLE pgmend.run IS 'What was run on this database; a row without an end is at work, or was interrupted';
COMMENT ON COLUMN pgmend.run.kind IS 'The command: apply, heal, undo, up, down, seed, execute, backup, restore, baseline, resolve and so on';
COMMENT ON COLUMN pgmend.run.client IS 'The address it came from; null: a socket of the server''s own machine';
COMMENT ON COLUMN pgmend.run.version IS 'Of pgmend';
COMMENT ON COLUMN pgmend.run.purpose IS 'Why, as the user said';
COMMENT ON COLUMN pgmend.run.plan IS 'The plan that was run, as a plan file';
COMMENT ON COLUMN pgmend.run.before IS 'The schema before it: a digest of pgmend.snapshot';
COMMENT ON COLUMN pgmend.run.reached IS 'The digest of the catalog that the plan leads to';
COMMENT ON COLUMN pgmend.run.error IS 'What it failed with: status, message, sqlstate, statement, file, line and so on';
COMMENT ON COLUMN pgmend.run.details IS 'What else is to be known of this kind of run';

CREATE TABLE pgmend.migration (
    name text COLLATE "C" PRIMARY KEY,
    seq bigint UNIQUE,
    state text NOT NULL CHECK (state IN ('running', 'applied', 'failed', 'rolled back', 'baseline', 'superseded')),
    direction text NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
    parents text[] COLLATE "C" NOT NULL DEFAULT '{}',
    hash_bytes text,
    hash_tokens text,
    statements integer NOT NULL DEFAULT 0,
    run bigint,
    begun timestamptz NOT NULL DEFAULT now(),
    ended timestamptz,
    by text NOT NULL DEFAULT session_user,
    before text COLLATE "C" REFERENCES pgmend.snapshot,
    reached text COLLATE "C" REFERENCES pgmend.snapshot,
    superseded_by text COLLATE "C",
    error jsonb,
    details jsonb
);
COMMENT ON TABLE pgmend.migration IS 'What became of each migration; what is not here is pending';
COMMENT ON COLUMN pgmend.migration.direction IS 'Where it is, or was, going: down is the way back';
COMMENT ON COLUMN pgmend.migration.seq IS 'The order in which they were applied, without regard to clocks';
COMMENT ON COLUMN pgmend.migration.hash_bytes IS 'Of up.sql as it was run, byte for byte';
COMMENT ON COLUMN pgmend.migration.hash_tokens IS 'The same without comments, blanks and newline style';
COMMENT ON COLUMN pgmend.migration.statements IS 'How many steps it has in all';
COMMENT ON COLUMN pgmend.migration.run IS 'The id of the run in pgmend.run that brought it there';
COMMENT ON COLUMN pgmend.migration.before IS 'The schema before it: a digest of pgmend.snapshot; null: it was not read';
COMMENT ON COLUMN pgmend.migration.reached IS 'The schema after it, likewise';
COMMENT ON COLUMN pgmend.migration.superseded_by IS 'The migration that stands for it since a squash';

CREATE TABLE pgmend.step (
    migration text COLLATE "C" NOT NULL REFERENCES pgmend.migration ON DELETE CASCADE,
    direction text NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
    ord integer NOT NULL,
    class text NOT NULL CHECK (class IN ('transaction', 'alone')),
    state text NOT NULL CHECK (state IN ('intent', 'done')),
    attempt integer NOT NULL DEFAULT 1,
    hash text NOT NULL,
    statement text NOT NULL,
    run bigint,
    before jsonb,
    xid xid8 DEFAULT pg_current_xact_id(),
    backend integer DEFAULT pg_backend_pid(),
    begun timestamptz,
    ended timestamptz DEFAULT clock_timestamp(),
    PRIMARY KEY (migration, direction, ord)
);
COMMENT ON TABLE pgmend.step IS 'Each statement of a migration that was begun or is done';
COMMENT ON COLUMN pgmend.step.class IS 'transaction: its row was committed together with its effect; alone: it cannot be in a transaction';
COMMENT ON COLUMN pgmend.step.state IS 'intent: it was about to be run, and what it had to find was there; done: its effect was seen';
COMMENT ON COLUMN pgmend.step.hash IS 'Of its tokens';
COMMENT ON COLUMN pgmend.step.statement IS 'Its text, without passwords, and cut where it is very long';
COMMENT ON COLUMN pgmend.step.before IS 'What the catalogs had of it before: which objects are new is told by that';
