-- Renamed, and altered in the same plan: type, default, a column more, one less.
CREATE TABLE jobs (
    id integer PRIMARY KEY,
    state text DEFAULT 'new',
    tries smallint NOT NULL,
    hint text
);
