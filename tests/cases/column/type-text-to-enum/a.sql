-- The enum has to be created first, the default to be taken off and put back with the new type.
CREATE TABLE tasks (
    id integer PRIMARY KEY,
    status text NOT NULL DEFAULT 'open',
    history text[],
    CONSTRAINT tasks_status_check CHECK (status IN ('open', 'doing', 'done'))
);
CREATE INDEX tasks_open_idx ON tasks (id) WHERE status = 'open';
