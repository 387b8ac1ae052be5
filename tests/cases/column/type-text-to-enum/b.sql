CREATE TYPE task_status AS ENUM ('open', 'doing', 'done');
CREATE TABLE tasks (
    id integer PRIMARY KEY,
    status task_status NOT NULL DEFAULT 'open',
    history task_status[]
);
CREATE INDEX tasks_open_idx ON tasks (id) WHERE status = 'open';
